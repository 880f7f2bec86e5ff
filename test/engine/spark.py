"""A local Spark that is asked a line at a time: {"run": FILE} runs the statements of a file, {"query": SQL, "to": FILE}
writes a query's rows to a file, an array of texts a line. Each is answered by a line: `done`, or what was wrong.
"""

import json
import sys

from pyspark.sql import SparkSession

answers = sys.stdout
sys.stdout = sys.stderr
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.memory", "3g")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.warehouse.dir", sys.argv[1])
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def told(cell):
    return cell if cell is None or isinstance(cell, bool) else str(cell)


def do(asked):
    if "run" in asked:
        with open(asked["run"], encoding="utf-8") as script:
            for statement in script.read().split(";\n"):
                if statement.strip():
                    spark.sql(statement)
        return
    with open(asked["to"], "w", encoding="utf-8") as out:
        for row in spark.sql(asked["query"]).toLocalIterator():
            out.write(json.dumps([told(cell) for cell in row], ensure_ascii=False) + "\n")


for line in sys.stdin:
    try:
        do(json.loads(line))
        answer = "done"
    except Exception as error:
        answer = json.dumps(str(error)[:4000])
    print(answer, file=answers, flush=True)
spark.stop()
