"""The drawn looks a character can have: which parts, which colours, which age."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """One drawn person: parts by file name, colours as `#rrggbb`.

    `hair` also colours a scarf, turban or cap that is drawn in one piece; `trim` is their second colour. `age` is
    0 (young) to 1 (old) and draws the lines of a face. `size` scales the whole figure (a child is
    smaller), `head_scale` the head alone.
    """

    title: str
    head: str
    body: str
    skin: str
    hair: str
    trim: str
    cloth: str
    detail: str = "#f6efe4"
    beard: str = ""
    glasses: str = ""
    brow: str = ""
    age: float = 0.0
    size: float = 1.0
    head_scale: float = 1.0


LOOKS: dict[str, Look] = {
    "sam": Look(
        title="Young man, short twists, button shirt",
        head="twists-volumed",
        body="button-shirt",
        skin="#9a6844",
        hair="#2b2330",
        trim="#2b2330",
        cloth="#5f9ea0",
    ),
    "helen": Look(
        title="Woman in her sixties, silver bun, round glasses",
        head="gray-bun",
        body="sweater",
        glasses="glass-round",
        skin="#f1c9ac",
        hair="#cfc9cc",
        trim="#d9d4d6",
        cloth="#c98fa0",
        age=0.75,
    ),
    "leila": Look(
        title="Woman with a headscarf, jacket",
        head="hijab",
        body="blazer-black-tee",
        skin="#d9a37c",
        hair="#3f6f86",
        trim="#f3e7d3",
        brow="#4a332c",
        cloth="#8fb0a8",
        detail="#4b5a68",
        age=0.2,
    ),
    "amir": Look(
        title="Man with a turban and a full beard",
        head="turban",
        body="polo-sweater",
        beard="full",
        skin="#b97d52",
        hair="#33272b",
        trim="#d98e4a",
        cloth="#44688c",
        age=0.4,
    ),
    "mateo": Look(
        title="Young man, messy hair, hooded jacket",
        head="short-messy",
        body="hoodie",
        skin="#e3ae86",
        hair="#3d2a26",
        trim="#3d2a26",
        cloth="#e0a458",
    ),
    "nora": Look(
        title="Woman with a head ribbon, striped shirt",
        head="bun-fancy",
        body="striped-shirt",
        skin="#885a3f",
        hair="#2a2028",
        trim="#e28a6c",
        cloth="#3d5a80",
        age=0.25,
    ),
    "walter": Look(
        title="Old man, bald, grey beard, glasses",
        head="bald",
        body="polo-sweater",
        beard="gray-full",
        glasses="glass-round",
        skin="#efc3a4",
        hair="#d8d3d0",
        trim="#e3dfdc",
        cloth="#6d7f5f",
        age=1.0,
    ),
    "mei": Look(
        title="Woman with a straight fringe, roll-neck",
        head="bangs-filled",
        body="turtleneck",
        skin="#f0cba6",
        hair="#2c2734",
        trim="#2c2734",
        cloth="#b5546a",
        age=0.1,
    ),
    "jonas": Look(
        title="Man with a quiff and a short beard, jacket",
        head="pomp",
        body="shirt-coat",
        beard="chin",
        skin="#eec0a0",
        hair="#8a5a36",
        trim="#8a5a36",
        cloth="#51627a",
        age=0.3,
    ),
    "rosa": Look(
        title="Woman with long curls, jacket",
        head="long-curly",
        body="shirt-coat",
        skin="#c98c62",
        hair="#4a2f2a",
        trim="#4a2f2a",
        cloth="#a65f52",
        age=0.35,
    ),
    "priya": Look(
        title="Woman with long dark hair, fine jumper",
        head="medium-long",
        body="polo-sweater",
        skin="#a96f48",
        hair="#2a2330",
        trim="#2a2330",
        cloth="#d2a24c",
        age=0.15,
    ),
    "kenji": Look(
        title="Man in his forties, side parting, glasses",
        head="short",
        body="button-shirt",
        glasses="glass-clubmaster",
        skin="#e9bd93",
        hair="#35303a",
        trim="#35303a",
        cloth="#a9bcd0",
        age=0.45,
    ),
    "ada": Look(
        title="Woman with a natural crown, roll-neck",
        head="afro",
        body="turtleneck",
        skin="#80543b",
        hair="#251d24",
        trim="#251d24",
        cloth="#4f7a5b",
        age=0.2,
    ),
    "tom": Look(
        title="Young man with a woollen cap, T-shirt",
        head="beanie",
        body="sporty-shirt",
        skin="#f0c5a6",
        hair="#6a4a3a",
        trim="#6f8f72",
        cloth="#39516b",
    ),
    "ingrid": Look(
        title="Woman in her fifties, short grey hair, jacket",
        head="gray-short",
        body="blazer-black-tee",
        glasses="glass-round-thick",
        skin="#f4d0b5",
        hair="#b8b2b0",
        trim="#c9c3c0",
        cloth="#7a6c8f",
        detail="#e9e2d6",
        age=0.65,
    ),
    "sally": Look(
        title="Red-haired woman, dark T-shirt",
        head="medium",
        body="shirt-filled",
        skin="#f5d2bb",
        hair="#b5613c",
        trim="#b5613c",
        cloth="#5b8a8f",
    ),
    "grace": Look(
        title="Woman with knotted hair, patterned jumper",
        head="bantu-knots",
        body="sweater",
        skin="#8b5c40",
        hair="#292129",
        trim="#292129",
        cloth="#8fb58a",
        age=0.5,
    ),
    "finn": Look(
        title="Child, curly hair, T-shirt",
        head="short-curly",
        body="shirt-filled",
        skin="#e8b890",
        hair="#7a4f33",
        trim="#7a4f33",
        cloth="#d97b5c",
        size=0.66,
        head_scale=1.22,
    ),
    "mickey": Look(
        title="Boy of seventeen, curly hair, sports shirt",
        head="short-curly",
        body="sporty-shirt",
        skin="#f0c4a2",
        hair="#8a5a36",
        trim="#8a5a36",
        cloth="#6b8e9f",
    ),
    "finlay": Look(
        title="Young man, flat-topped hair, shirt",
        head="flat-top",
        body="button-shirt",
        skin="#7d5138",
        hair="#2a2126",
        trim="#2a2126",
        cloth="#c9b458",
        age=0.1,
    ),
    "carmen": Look(
        title="Woman in her sixties, dark bun, roll-neck",
        head="bun",
        body="turtleneck",
        skin="#d8a27c",
        hair="#4d4350",
        trim="#4d4350",
        cloth="#8c4a5e",
        age=0.7,
    ),
    "erik": Look(
        title="Man in his fifties, short fair hair, glasses, coat",
        head="short",
        body="shirt-coat",
        glasses="glass-round",
        skin="#f3cdb4",
        hair="#c8a463",
        trim="#c8a463",
        cloth="#5f7355",
        age=0.55,
    ),
    "bea": Look(
        title="Woman with long straight hair, striped shirt",
        head="long",
        body="striped-shirt",
        skin="#a8724e",
        hair="#3b2a2c",
        trim="#3b2a2c",
        cloth="#a5492f",
        age=0.3,
    ),
}


def name_of(look: Look) -> str:
    """The name under which a look is offered."""
    return next(name for name, one in LOOKS.items() if one == look)
