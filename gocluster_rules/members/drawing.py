"""What all drawings of a list begin with, so that they are read out and coloured alike."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement


def drawing(name: str, view_box: str, *, title: str, description: str, style: str) -> Element:
    """An SVG element with its title and description, whose ids begin with the drawing's name."""
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": view_box,
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-description",
        },
    )
    SubElement(svg, "title", {"id": f"{name}-title"}).text = title
    SubElement(svg, "desc", {"id": f"{name}-description"}).text = description
    SubElement(svg, "style").text = style
    return svg
