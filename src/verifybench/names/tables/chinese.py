"""Chinese family names, in Pinyin and in Wade-Giles without apostrophes."""

from __future__ import annotations

from verifybench.names.tables.listing import words

SURNAMES = words("""
    bai bi bian bo cai cao cen chai chang chao chen cheng chi chiang chien chin chou chow chu cui dai deng ding dong dou du duan fan
    fang fei feng fu gan gao ge geng gong gu guan guo han hao he hong hou hsia hsiao hsieh hsiung hsu hsueh hu hua huang huo
    hung ji jia jiang jiao jin jing ju kang ke kong kuan kung kuo lai lan lei leng li lian liang liao lin ling liu long lou lu
    luo ma mao mei meng mi miao mo mu ni nie niu ou ouyang pan pang pei peng pi pian pien ping pu qi qian qiao qin qiu qu ren
    rong ruan shao shen sheng shi shih shu si sima song su sui sun sung szeto tai tan tang tao teng tian tien ting tong tsai
    tsao tseng tso tsui tu tuan tung wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeh
    yen yi yin ying you yu yuan yue zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zuo
""")
