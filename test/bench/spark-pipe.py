"""`sce` as a filter in Spark's pipe: spark-submit spark-pipe.py LINES PARTITIONS.

Submissions, one a line in JSON, go through `sce evaluate - --input ndjson --format ndjson`, a process for each partition.
Prints one line of JSON: how many evaluations came out, how many of each verdict, and a digest of them all that does not
depend on their order (each without its file and lines, which say where in a partition it stood). With `-` in place of
LINES it tells the same of evaluations on standard input. SCE is the command to run instead of `sce`.
"""

import hashlib
import json
import os
import sys

SCE = os.environ.get("SCE", "sce")
COMMAND = f"{SCE} evaluate - --input ndjson --format ndjson --as-of 2022-12-05"


def without_place(value):
    """Lines and columns say where in its partition a submission stood."""
    if isinstance(value, dict):
        return {k: without_place(v) for k, v in value.items() if k not in ("file", "line", "column")}
    return [without_place(one) for one in value] if isinstance(value, list) else value


def told(text):
    """A verdict and a number that stands for the whole evaluation."""
    evaluation = without_place(json.loads(text))
    canonical = json.dumps(evaluation, sort_keys=True, ensure_ascii=False)
    return evaluation["verdict"], int(hashlib.sha256(canonical.encode()).hexdigest()[:24], 16)


def summary(pairs):
    """Digests add up to the same in whatever order they come."""
    counts, total, number = {}, 0, 0
    for verdict, digest in pairs:
        counts[verdict] = counts.get(verdict, 0) + 1
        total = (total + digest) % (1 << 96)
        number += 1
    return number, counts, total


def merged(a, b):
    counts = {verdict: a[1].get(verdict, 0) + b[1].get(verdict, 0) for verdict in {*a[1], *b[1]}}
    return a[0] + b[0], counts, (a[2] + b[2]) % (1 << 96)


def printed(one):
    print(json.dumps({"evaluations": one[0], "verdicts": dict(sorted(one[1].items())), "digest": f"{one[2]:024x}"}))


def main(lines, partitions):
    if lines == "-":
        return printed(summary(map(told, sys.stdin)))
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # Exit code 1 says that some community falls short: that is an answer.
    filtered = f"sh -c '{COMMAND}; [ $? -le 1 ]'"
    piped = spark.sparkContext.textFile(lines, partitions).pipe(filtered, dict(os.environ), checkCode=True)
    result = piped.map(told).mapPartitions(lambda pairs: [summary(pairs)]).reduce(merged)
    spark.stop()
    printed(result)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2)
