"""A key's fingerprint as ten short words, so that two people can compare it over the telephone.

Each word stands for one byte of the hash, so ten words carry 80 bits. The list is our own: plain
English nouns that sound unlike each other, no two of which differ in fewer than two letters.
"""

from __future__ import annotations

from typing import Final

from blake3 import blake3

WORDS_SHOWN: Final = 10

_LIST: Final = """
acorn album almond anchor apple apron arrow atlas attic autumn avenue badge bagel balcony bamboo banjo
barrel basket beacon beetle bicycle biscuit blanket blossom bonnet bottle branch breeze bridge bronze bucket butter
button cabin cactus camera candle canoe canyon carpet castle cedar cello cherry chimney cinema circle citrus
clover cobra coffee comet compass copper cotton cradle crayon cricket crown crystal curtain cushion daisy dancer
desert diamond dolphin domino donkey dragon drawer eagle easel echo eclipse elbow elephant emerald engine envelope
errand falcon feather fiddle finger flame flute forest fossil fountain galaxy garlic gazelle giant giraffe glacier
glove goblet guitar hammer harbour harvest hazel hedge helmet heron hockey honey horizon iceberg igloo island
ivory jacket jaguar jasmine jigsaw journal jungle kennel kettle kitchen kiwi koala ladder lagoon lantern laundry
lemon leopard lettuce library lilac lizard lobster locket lotus lynx magnet mango maple marble meadow medal
melon mermaid meteor mirror mitten molecule monsoon mosaic muffin museum napkin nectar needle nickel nutmeg oatmeal
ocean octopus olive onion opera orchid otter oyster palace panda papaya parrot pastry peach pebble pelican
pencil penguin pepper piano picnic pigeon pillow pirate planet plum poem pollen pony poppy potato prism
pudding puzzle pyramid quartz quilt rabbit raccoon radish raven ribbon river robin ruby saddle saffron salmon
sandal satchel scarf sequin shadow silver slipper snow spider sponge stable statue stork summit sunset swan
symbol tablet teapot temple thimble thunder ticket tiger timber tomato topaz trumpet tulip tundra turnip turtle
umbrella unicorn valley vanilla velvet village violin volcano waffle wagon walnut walrus window winter yogurt zebra
"""
WORDS: Final = tuple(_LIST.split())


def key_id(public: bytes) -> str:
    """A short name for a public key, 16 hexadecimal digits of its BLAKE3 hash."""
    return blake3(public).hexdigest()[:16]


def fingerprint(public: bytes) -> str:
    """Ten words for a raw public key; other keys give other words."""
    digest = blake3(b"Empathy Studio fingerprint\0" + public).digest()
    return " ".join(WORDS[byte] for byte in digest[:WORDS_SHOWN])
