"""The XBRL taxonomy beside a file of facts: an XML Schema with a concept for each that is used, and its Dutch label."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from verslag.pipeline.exporting.xbrl.concepts import Concept
from verslag.schemas.taxonomy import Taxonomy

NAMESPACE = "urn:x-verslag:tags"
_SCENARIOS = ("budget", "forecast", "target")

_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
  xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:v="{NAMESPACE}" targetNamespace="{NAMESPACE}"
  elementFormDefault="qualified">
"""
_IMPORTS = """  <xs:import namespace="http://www.xbrl.org/2003/instance"
    schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
"""
_AXES = """  <xs:element name="label_text" id="v_label_text" type="xs:string"/>
  <xs:element name="label" id="v_label" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem"
    abstract="true" nillable="true" xbrli:periodType="duration" xbrldt:typedDomainRef="#v_label_text"/>
  <xs:element name="scenario" id="v_scenario" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem"
    abstract="true" nillable="true" xbrli:periodType="duration"/>
"""


def schema_of(concepts: Iterable[Concept], taxonomy: Taxonomy) -> str:
    """The schema as text; `taxonomy` has the names of the tags."""
    ordered = sorted(concepts)
    members = "".join(_element(name, "xbrli:stringItemType", "duration", abstract=True) for name in _SCENARIOS)
    elements = "".join(
        _element(
            concept.name,
            "xbrli:monetaryItemType" if concept.money else "xbrli:decimalItemType",
            "instant" if concept.instant else "duration",
        )
        for concept in ordered
    )
    labels = "".join(_label(concept.name, concept.label(taxonomy)) for concept in ordered)
    return f"{_HEAD}{_annotation(labels)}{_IMPORTS}{_AXES}{members}{elements}</xs:schema>\n"


def _element(name: str, kind: str, period: str, *, abstract: bool = False) -> str:
    return (
        f'  <xs:element name={quoteattr(name)} id={quoteattr(f"v_{name}")} type="{kind}" '
        f'substitutionGroup="xbrli:item" '
        f'nillable="true"{" abstract=" + chr(34) + "true" + chr(34) if abstract else ""} '
        f'xbrli:periodType="{period}"/>\n'
    )


def _annotation(labels: str) -> str:
    return f"""  <xs:annotation>
    <xs:appinfo>
      <link:linkbase>
        <link:labelLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
{labels}        </link:labelLink>
      </link:linkbase>
    </xs:appinfo>
  </xs:annotation>
"""


def _label(name: str, text: str) -> str:
    place = quoteattr(f"#v_{name}")
    return (
        f'          <link:loc xlink:type="locator" xlink:href={place} xlink:label="loc_{name}"/>\n'
        f'          <link:label xlink:type="resource" xlink:label="label_{name}" xml:lang="nl" '
        f'xlink:role="http://www.xbrl.org/2003/role/label">{escape(text)}</link:label>\n'
        f'          <link:labelArc xlink:type="arc" xlink:from="loc_{name}" xlink:to="label_{name}" '
        'xlink:arcrole="http://www.xbrl.org/2003/arcrole/concept-label"/>\n'
    )
