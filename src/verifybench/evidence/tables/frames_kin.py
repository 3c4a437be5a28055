"""Family and other ties between two. `frames.py` says how a line is read; "B's mother" and "mother of B" are one."""

FRAMES = """
parent.of* = A parent of B, B child of A, B offspring of A; ! sibling.of; ! B parent.of A; ! spouse.of
mother.of* = A mother of B, A mum of B, A mom of B; > parent.of; ! father.of
father.of* = A father of B, A dad of B, A father B; > parent.of
son.of* = A son of B; > B parent.of A; ! daughter.of; ~ B mother.of A; ~ B father.of A
daughter.of* = A daughter of B; > B parent.of A; ~ B mother.of A; ~ B father.of A
grandparent.of* = A grandparent of B, B grandchild of A; ! parent.of; ! uncle.aunt; ! sibling.of
grandmother.of* = A grandmother of B, A granny of B; > grandparent.of; ! grandfather.of
grandfather.of* = A grandfather of B, A grandpa of B; > grandparent.of
grandson.of* = A grandson of B; > B grandparent.of A; ! granddaughter.of; ~ B grandmother.of A; ~ B grandfather.of A
granddaughter.of* = A granddaughter of B; > B grandparent.of A; ~ B grandmother.of A; ~ B grandfather.of A
sibling.of = A sibling of B, B sibling of A
brother.of = A brother of B; > sibling.of; ! sister.of; ~ B brother.of A; ~ B sister.of A
sister.of = A sister of B; > sibling.of; ~ B sister.of A
twin.of = A twin of B, B twin of A; > sibling.of
uncle.aunt* = A uncle or aunt of B; ! parent.of; ! sibling.of
uncle.of* = A uncle of B; > uncle.aunt; ! aunt.of
aunt.of* = A aunt of B; > uncle.aunt
nephew.of* = A nephew of B; > B uncle.aunt A; ! niece.of; ~ B uncle.of A; ~ B aunt.of A
niece.of* = A niece of B; > B uncle.aunt A; ~ B uncle.of A; ~ B aunt.of A
cousin.of = A cousin of B, B cousin of A; ! sibling.of; ! parent.of; ! uncle.aunt
spouse.of = A spouse of B, B spouse of A, A partner of B, B partner of A, A married to B, B married to A; ! sibling.of
husband.of* = A husband of B, B wife of A; > spouse.of
widow.of* = A widow of B; > B die
widower.of* = A widower of B; > B die
ex-husband.of* = A ex-husband of B, B ex-wife of A; ! husband.of
stepfather.of* = A stepfather of B; ! father.of
stepmother.of* = A stepmother of B; ! mother.of
ancestor.of* = A ancestor of B, A forefather of B, B descendant of A, B descend from A, B descended from A
heir.of* = A heir of B, A heir to B
friend.of = A friend of B, B friend of A, A friends with B, B friends with A, A pal of B, B pal of A, A mate of B,
    B mate of A; ! enemy.of
neighbour.of = neighbor, A neighbour of B, B neighbour of A, A neighbor of B, B neighbor of A, A live next door to B,
    B live next door to A
classmate.of = A classmate of B, B classmate of A, A schoolmate of B, B schoolmate of A
doctor.of* = A doctor of B, B patient of A
landlord.of* = A landlord of B, A landlady of B, B tenant of A
mentor.of* = A mentor of B, B protégé of A, B apprentice of A, A master of B
victim.of* = A victim of B, B attacker of A
captor.of* = A captor of B, B prisoner of A, B hostage of A, B captive of A
creditor.of* = A creditor of B, B debtor of A, B owe money to A
client.of = A client of B, A customer of B, B supplier of A
capital.of* = A capital of B, B have A as its capital
part.of* = A part of B, A section of B, B consist of A
subsidiary.of* = A subsidiary of B, B parent company of A
namesake.of = A namesake of B, B namesake of A
boss.of* = A boss of B, A superior of B, B subordinate of A
"""
