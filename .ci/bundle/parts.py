"""What goes into the bundled programs and what stays out: modules, parts of Qt, plug-ins of VLC."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: the place it is put at, where it comes from, its kind."""

AUTHORING = ("empathy_studio.author", "empathy_studio.ui.make", "empathy_studio.ui.document")
"""What the player must not hold."""

UNUSED_MODULES = (
    "IPython",
    "PIL",
    "_pytest",
    "distutils",
    "ensurepip",
    "hypothesis",
    "idlelib",
    "lib2to3",
    "matplotlib",
    "mypy",
    "pip",
    "pkg_resources",
    "pygments",
    "pydoc_data",
    "pytest",
    "setuptools",
    "test",
    "tkinter",
    "turtledemo",
    "unittest",
    "wheel",
)
WITHOUT_NETWORK = ("ssl", "_ssl", "_hashlib", "_asyncio", "asyncio")
"""What the player has no use for: it talks to no network, and Python has the hashes itself."""
AUTHOR_LIBRARIES = ("hibari", "imageio_ffmpeg", "lxml", "numpy", "onnxruntime")
"""What only authors need: the player is bundled without."""
AUTHOR_ASSETS = ("characters", "descriptions", "settings")
"""The folders of assets that only authors need."""

QT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qgif", "qico", "qjpeg", "qsvg", "qwebp"),
    "multimedia": ("ffmpegmediaplugin", "windowsmediaplugin", "darwinmediaplugin"),
    "permissions": ("qdarwinmicrophonepermission",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-decoration-client": ("bradient",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell", "fullscreen-shell-v1"),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
}
"""The plug-ins of Qt that are used, by the folder they lie in; a name is met without `lib` and its ending."""

VLC_PLUGINS = {
    "access": ("filesystem", "imem"),
    "audio_filter": (
        "audio_format",
        "samplerate",
        "scaletempo",
        "simple_channel_mixer",
        "speex_resampler",
        "trivial_channel_mixer",
        "ugly_resampler",
    ),
    "audio_mixer": ("float_mixer", "integer_mixer"),
    "audio_output": ("adummy", "alsa", "amem", "pulse", "wasapi", "directsound", "mmdevice", "auhal"),
    "codec": ("adpcm", "araw", "avcodec", "flac", "g711", "lpcm", "opus", "rawvideo", "vorbis"),
    "demux": ("mkv", "mp4", "ogg", "rawaud", "wav"),
    "logger": ("console_logger",),
    "packetizer": (
        "packetizer_av1",
        "packetizer_avparser",
        "packetizer_copy",
        "packetizer_flac",
        "packetizer_h264",
        "packetizer_hevc",
        "packetizer_mpeg4audio",
        "packetizer_mpeg4video",
        "packetizer_mpegaudio",
    ),
    "stream_filter": ("cache_block", "cache_read", "prefetch"),
    "text_renderer": ("tdummy",),
    "video_chroma": ("chain", "i420_nv12", "i420_rgb", "i420_rgb_sse2", "rv32", "swscale", "yuvp"),
    "video_output": ("vdummy", "vmem"),
}
"""The plug-ins of VLC that play what packs hold: files and memory in, pictures into memory, sound out."""


def _bare(name: str) -> str:
    """A file's name without `lib`, `.so`, `.dll`, `.dylib` and what follows."""
    return re.sub(r"\.(so|dll|dylib)\b.*$", "", name).removeprefix("lib")


def goes_in(place: str, languages: frozenset[str]) -> bool:
    """Whether the file that would lie at `place` (as seen from the folder of the program's parts) is wanted.

    Of Qt's own translations those into `languages` are; the sources of translations are not. A libvlc that was found
    by its name alone is not: it has a place of its own in the full flavour.
    """
    path = PurePosixPath(place.replace("\\", "/"))
    parts, name = path.parts, _bare(path.name)
    if "PySide6" in parts:
        if {"qml", "metatypes", "resources", "libexec", "typesystems", "include", "glue"} & set(parts):
            return False
        if "translations" in parts:
            return path.stem.startswith("qtbase_") and path.stem.removeprefix("qtbase_") in languages
        if "plugins" in parts:
            kind = parts[parts.index("plugins") + 1]
            return name in QT_PLUGINS.get(kind, ())
    if name in ("vlc", "vlccore") or path.suffix == ".ts":
        return False
    return not any(part.endswith((".dist-info", ".egg-info")) for part in parts)


def reached(
    entries: Iterable[Entry],
    needs: Callable[[str], Iterable[str]],
    always: tuple[str, ...] = ("libpython", "libQt6FFmpegStub"),
) -> list[Entry]:
    """Of what PyInstaller collected, without the libraries that only parts which stay out would have needed.

    An entry is (place, source, kind). Modules, plug-ins and what begins with one of `always` go in; a library does
    when one of those needs it: `needs` answers the names of all that a file links, and they in turn.
    """
    entries = list(entries)
    libraries = {entry[0]: entry for entry in entries if _is_library(entry[0]) and not _name(entry).startswith(always)}
    wanted = {name for entry in entries if entry[0] not in libraries for name in needs(entry[1])}
    return [entry for entry in entries if entry[0] not in libraries or _name(entry) in wanted]


def _name(entry: Entry) -> str:
    return PurePosixPath(entry[0].replace("\\", "/")).name


def _is_library(place: str) -> bool:
    """Whether it is a shared library that others link, by its name: Linux's `libx.so.1`, at the top or among Qt's."""
    path = PurePosixPath(place)
    return ".so." in path.name and path.name.startswith("lib") and path.parts[:-1] in ((), ("PySide6", "Qt", "lib"))


def vlc_plugins(folder: str, found: list[str]) -> list[tuple[str, str]]:
    """Of the plug-ins `found` below `folder` those that go in, each with the place it is put at.

    They lie in folders by their kinds; on macOS all in one.
    """
    kinds = {f"{name}_plugin": kind for kind, names in VLC_PLUGINS.items() for name in names}
    chosen = []
    for path in found:
        below = PurePosixPath(path).relative_to(folder)
        kind = kinds.get(_bare(below.name))
        if kind is not None and below.parts[:-1] in ((), (kind,)):
            chosen.append((path, f"vlc/plugins/{kind}"))
    return sorted(chosen)
