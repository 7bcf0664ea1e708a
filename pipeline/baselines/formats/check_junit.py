"""JUnit XML, which every CI service can show: a suite a document, a failed case a difference."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.formats.check_lines import counts, is_failing, line_of, trouble

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters XML 1.0 cannot hold; a text layer may have some."""


def render(result: CheckResult, everything: bool = False) -> str:
    """The whole result; every difference, none left out."""
    suites = ET.Element("testsuites", name="verslag check")
    for document in result.documents:
        _suite(suites, document)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _suite(suites: ET.Element, document: DocumentCheck) -> None:
    failed = [d for d in document.differences if is_failing(d)]
    lacking = trouble(document)
    failures = len(failed) + bool(lacking)
    suite = ET.SubElement(
        suites, "testsuite", name=document.document_id, tests=str(len(failed) + 1), failures=str(failures)
    )
    case = ET.SubElement(suite, "testcase", classname=document.document_id, name="the rest agrees")
    if lacking:
        ET.SubElement(case, "failure", message=lacking)
    ET.SubElement(case, "system-out").text = "\n".join((counts(document), *document.notes))
    for line in map(line_of, failed):
        name = _NOT_XML.sub("�", f"{line.name} [{line.key}]")
        case = ET.SubElement(suite, "testcase", classname=document.document_id, name=name)
        message = _NOT_XML.sub("�", f"{line.status}: {line.step}, page {line.page}")
        ET.SubElement(case, "failure", message=message)
