#!/usr/bin/env python3
"""Writes the tables of src/Auditor.Parsers/Nginx/Table from the facts extracted from nginx's sources.

usage: compact.py DATE FOLDER-OF-JSON-FACTS OUTPUT-FOLDER

directives.json: {name: [row]} with the keys module, origin, contexts, min_args, max_args (-1: any), args, flag, block, value, repeat, enum,
since, removed_after, obsolete, replacement, default. variables.json: {name: [{kind, prefix}]}. openssl_ciphers.txt: one name per line.
tls_profiles.json: {version: {profile: {openssl_ciphers, ciphersuites}}} of Mozilla's guidelines for TLS on servers.
"""
import json
import sys


# Directives that moved into a module of their own: the facts know the module's first version only.
OLDER = {"try_files": "0.8.0", "limit_conn": "0.8.0"}


def arguments(row):
    if row["flag"]:
        return "flag"
    if row.get("args"):
        return ",".join(str(count) for count in row["args"])
    if row["min_args"] is None or row["max_args"] is None:
        return "?"
    return f"{row['min_args']}+"


def directive(name, row):
    repeat = {True: "many", False: "once"}.get(row.get("repeat"), "-")
    newer = OLDER.get(name, row.get("since") or "-") if "stream" not in row["module"] else row.get("since") or "-"
    return "\t".join([
        name, row["module"], row["origin"], ",".join(sorted(row["contexts"])), arguments(row), "{" if row["block"] else ";",
        row.get("value") or "-", repeat, "|".join(row.get("enum") or []) or "-", newer, row.get("removed_after") or "-",
        (row.get("replacement") or "yes") if row.get("obsolete") else "-",
    ])


def write(path, head, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in head + lines)


def profiles(guidelines):
    """The strictest profile of each suite; "old" was last published with version 5.8."""
    strictest = {}
    for version, profile in (("5.8", "old"), ("6.0", "intermediate"), ("6.0", "modern")):
        for suite in guidelines[version][profile]["openssl_ciphers"] + (guidelines[version][profile]["ciphersuites"] if profile == "modern" else []):
            strictest[suite] = profile
    return [f"{suite}\t{strictest[suite]}" for suite in sorted(strictest)]


def main(date, facts, output):
    refresh = "# Refresh: python3 tests/tools/nginx/compact.py DATE FACTS src/Auditor.Parsers/Nginx/Table"
    with open(f"{facts}/directives.json", encoding="utf-8") as file:
        names = json.load(file)
    rows = [directive(name, row) for name in sorted(names) for row in names[name]]
    write(f"{output}/directives.tsv", [
        "# What nginx's directives take: the command tables (ngx_command_t) of nginx 0.8.0 to 1.31.5, of third-party modules and of NGINX Plus.",
        f"# Facts of {date}. Checked with nginx -t of Debian's 1.22.1 by NginxConformanceTests.", refresh,
        "# name  module  origin  contexts  arguments  form  value  repeat  words  since  removed-after  obsolete (replacement)",
    ], rows)
    with open(f"{facts}/variables.json", encoding="utf-8") as file:
        variables = json.load(file)
    write(f"{output}/variables.tsv", [f"# Built-in variables of nginx's modules; a name that ends with * is a prefix. Facts of {date}.", refresh, "# name  kinds"], [
        f"{name}{'*' if any(row['prefix'] for row in variables[name]) else ''}\t{','.join(sorted({row['kind'] for row in variables[name]}))}" for name in sorted(variables)
    ])
    with open(f"{facts}/openssl_ciphers.txt", encoding="utf-8") as file:
        ciphers = file.read().split()
    write(f"{output}/ciphers.tsv", [f"# Cipher suites of OpenSSL 3.0 (openssl ciphers ALL:COMPLEMENTOFALL). Facts of {date}.", refresh], sorted(ciphers))
    with open(f"{facts}/tls_profiles.json", encoding="utf-8") as file:
        guidelines = json.load(file)
    write(f"{output}/mozilla.tsv", [
        f"# Suites of Mozilla's guidelines for TLS on servers (ssl-config.mozilla.org) with the strictest profile that has them: modern and intermediate of 6.0, old of 5.8. Facts of {date}.",
        refresh, "# suite  profile",
    ], profiles(guidelines))


main(*sys.argv[1:])
