# The five requirements for OPA and conftest.
package main

import rego.v1

facts := input.facts

share(part, whole) := facts[part] / facts[whole] if {
	is_number(facts[part])
	is_number(facts[whole])
	facts[whole] != 0
}

items(value) := value.including if value.including

items(value) := value if is_array(value)

deny contains "gigabit-coverage" if share("gigabit_households", "households") < 0.7

deny contains "fiveg-coverage" if share("fiveg_area", "area") < 0.8

deny contains "tv-coverage" if share("tv_households", "households") < 0.7

deny contains "ebike-charging" if not "auto-off" in items(facts.ebike_charging_functions)

deny contains "platform-linked" if facts.property_platform_linked == false
