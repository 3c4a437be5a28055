"""Family and other ties between two. `frames.py` says how a line is read; "B's mother" and "mother of B" are one."""

FRAMES = """
parent* = A parent of B, B child of A, B offspring of A; ! sibling; ! B parent A; ! spouse
mother* = A mother of B, mum, A mom of B; > parent; ! father
father* = A father of B, dad, A father B; > parent
son* = A son of B, A boy of B; > B parent A; ! daughter
daughter* = A daughter of B; > B parent A
grandparent* = A grandparent of B, B grandchild of A; ! parent
grandmother* = A grandmother of B, A granny of B; > grandparent; ! grandfather
grandfather* = A grandfather of B, A grandpa of B; > grandparent
grandson* = A grandson of B; > B grandparent A; ! granddaughter
granddaughter* = A granddaughter of B; > B grandparent A
sibling = A sibling of B, B sibling of A
brother.of = A brother of B; > sibling; ! sister.of
sister.of = A sister of B; > sibling
twin = A twin of B, B twin of A; > sibling
uncle.aunt* = B niece of A, B nephew of A; ! parent; ! sibling
uncle* = A uncle of B; > uncle.aunt; ! aunt
aunt* = A aunt of B; > uncle.aunt
nephew* = A nephew of B; > B uncle.aunt A; ! niece
niece* = A niece of B; > B uncle.aunt A
cousin = A cousin of B, B cousin of A; ! sibling; ! parent
spouse = A spouse of B, B spouse of A, A partner of B, B partner of A, A married to B, B married to A; ! sibling
husband* = A husband of B; > spouse; ! wife
wife* = A wife of B; > spouse
widow.of* = A widow of B; > B die
widower.of* = A widower of B; > B die
ex-wife* = A ex-wife of B; ! wife
ex-husband* = A ex-husband of B; ! husband
stepfather* = A stepfather of B; ! father
stepmother* = A stepmother of B; ! mother
ancestor* = A ancestor of B, A forefather of B, B descendant of A, B descend from A, B descended from A
heir.of* = A heir of B, A heir to B
friend = A friend of B, B friend of A, A friends with B, B friends with A, A pal of B, B pal of A, A mate of B,
    B mate of A; ! enemy.of
neighbour = neighbor, A neighbour of B, B neighbour of A, A neighbor of B, B neighbor of A, A live next door to B,
    B live next door to A
classmate = A classmate of B, B classmate of A, A schoolmate of B, B schoolmate of A
doctor.of* = A doctor of B, B patient of A
landlord.of* = A landlord of B, A landlady of B, B tenant of A
mentor.of* = A mentor of B, B protégé of A, B apprentice of A, A master of B
victim.of* = A victim of B, B attacker of A
captor* = A captor of B, B prisoner of A, B hostage of A, B captive of A
creditor* = A creditor of B, B debtor of A, B owe money to A
client.of = A client of B, A customer of B, B supplier of A
capital.of* = A capital of B, B have A as its capital
part.of* = A part of B, A section of B, B consist of A
subsidiary* = A subsidiary of B, B parent company of A
namesake = A namesake of B, B namesake of A
boss.of* = A boss of B, A superior of B, B subordinate of A
"""
