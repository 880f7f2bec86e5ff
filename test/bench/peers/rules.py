"""What an analyst would write: PyYAML's C loader, jsonschema, and the five requirements in floats. rules.py SCHEMA FILE…"""

import json
import sys

import yaml
from jsonschema import Draft7Validator



class Loader(yaml.CSafeLoader):
    """Dates stay texts, as the schema has them."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in ways if tag != "tag:yaml.org,2002:timestamp"]
    for first, ways in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

with open(sys.argv[1], encoding="utf-8") as schema:
    validator = Draft7Validator(json.load(schema))


def share(facts, part, whole):
    part, whole = facts.get(part), facts.get(whole)
    numbers = isinstance(part, (int, float)) and isinstance(whole, (int, float)) and whole
    return part / whole if numbers else None


def items(facts, name):
    value = facts.get(name)
    return value["including"] if isinstance(value, dict) and "including" in value else value


def at_least(value, threshold):
    return "unknown" if value is None else "met" if value >= threshold else "unmet"


def judge(facts):
    functions = items(facts, "ebike_charging_functions")
    linked = facts.get("property_platform_linked")
    return {
        "gigabit-coverage": at_least(share(facts, "gigabit_households", "households"), 0.7),
        "fiveg-coverage": at_least(share(facts, "fiveg_area", "area"), 0.8),
        "tv-coverage": at_least(share(facts, "tv_households", "households"), 0.7),
        "ebike-charging": "unknown" if functions is None else "met" if "auto-off" in functions else "unmet",
        "platform-linked": "unknown" if linked is None else "met" if linked else "unmet",
    }


for file in sys.argv[2:]:
    with open(file, encoding="utf-8") as text:
        submission = yaml.load(text, Loader=Loader)
    errors = [error.message for error in validator.iter_errors(submission)]
    print(json.dumps({"file": file, "errors": errors, **judge(submission.get("facts", {}))}, ensure_ascii=False))
