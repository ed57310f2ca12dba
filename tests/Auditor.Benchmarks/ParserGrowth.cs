using System.Globalization;
using System.Text;
using Auditor.Documents;
using Auditor.Parsers;

namespace Auditor.Benchmarks;

/// <summary>
/// Texts made to hurt, in three sizes of which each is twice the one before. A reader of linear time doubles; the last column is the
/// growth of processor time from the second size to the third, and above 3 it says so.
/// </summary>
internal static class ParserGrowth
{
    /// <param name="Beside">Other files, which the text names or which name it.</param>
    private sealed record Text(string Name, string Path, int Largest, Func<int, string> Make, Func<int, (string Path, string Text)[]>? Beside = null);

    private static readonly Text[] Texts =
    [
        new("plain-10MB", "Dockerfile", 340_000, n => "FROM a\n" + Repeat("RUN apk add --no-cache curl\n", n)),
        new("one-line", "Dockerfile", 400_000, n => "FROM a\nRUN " + Repeat("x ", n)),
        new("one-word", "Dockerfile", 800_000, n => "FROM a\nRUN " + Repeat("x", n)),
        new("continued", "Dockerfile", 200_000, n => "FROM a\nRUN true \\\n" + Repeat(" && x \\\n", n)),
        new("comments-in-run", "Dockerfile", 200_000, n => "FROM a\nRUN true \\\n" + Repeat("# x\n", n) + " && y\n"),
        new("chained-stages", "Dockerfile", 20_000, n => "FROM a AS s0\nENV A=1\n" + Concat(n, i => $"FROM s{i} AS s{i + 1}\nENV B{i}=1\nEXPOSE {i % 60_000}\n")),
        new("stages-copy", "Dockerfile", 20_000, n => "FROM a AS s0\n" + Concat(n, i => $"FROM a AS s{i + 1}\nCOPY --from=s{i} /x /x\n")),
        new("stages-of-one", "Dockerfile", 10_000, n => "FROM a AS base\n" + Concat(500, i => $"ENV V{i}=1\n") + Concat(n, i => $"FROM base AS s{i}\nUSER u\n")),
        new("env-lines", "Dockerfile", 100_000, n => "FROM a\n" + Concat(n, i => $"ENV VARIABLE_{i}=value-{i}\n")),
        new("env-one-line", "Dockerfile", 100_000, n => "FROM a\nENV " + Concat(n, i => $"V{i}=v ") + "\n"),
        new("env-doubling", "Dockerfile", 20_000, n => "FROM a\nENV A=xxxxxxxx\n" + Repeat("ENV A=$A$A\n", n)),
        new("arg-chain", "Dockerfile", 20_000, n => "ARG A0=x\n" + Concat(n, i => $"ARG A{i + 1}=${{A{i}}}y\n") + "FROM a:$A9\n"),
        new("env-defaults", "Dockerfile", 40_000, n => "FROM a\nENV A=" + Repeat("${A:-", n) + "x" + Repeat("}", n) + "\n"),
        new("env-trims", "Dockerfile", 10_000, n => "FROM a\nENV A=a-b-c\n" + Repeat("ENV B=${A%%-*} C=${A#*-}\n", n)),
        new("env-trim-long", "Dockerfile", 100_000, n => "FROM a\nENV A=" + Repeat("a-", n) + "\nENV B=${A%%x*x*x} C=${A//a/b}\n"),
        new("undefined", "Dockerfile", 20_000, n => "FROM a\n" + Concat(n / 2, i => $"ENV NAME{i}=1\n") + Concat(n / 2, i => $"RUN echo $NAMES{i}x\nUSER $NAMF{i}\n")),
        new("heredocs", "Dockerfile", 40_000, n => "FROM a\nRUN " + Concat(n, i => $"<<E{i} ") + "\n" + Concat(n, i => $"x\nE{i}\n")),
        new("heredoc-open", "Dockerfile", 100_000, n => "FROM a\n" + Repeat("RUN cat <<E\n", n)),
        new("json-words", "Dockerfile", 100_000, n => "FROM a\nCMD [" + Repeat("\"x\", ", n) + "\"y\"]\n"),
        new("json-deep", "Dockerfile", 100_000, n => "FROM a\nCMD " + Repeat("[", n)),
        new("directive-blanks", "Dockerfile", 400_000, n => "# syntax = x" + Repeat(" ", n) + "x\nFROM a\n"),
        new("health-digits", "Dockerfile", 400_000, n => "FROM a\nHEALTHCHECK --interval=" + Repeat("1", n) + " CMD x\n"),
        new("web-tokens", "Dockerfile", 2_000, n => "FROM a\n" + Concat(n, i => $"ENV T{i}={Repeat("-eyJ", 1_000)}\n")),
        new("urls", "Dockerfile", 4_000, n => "FROM a\n" + Concat(n, i => $"ENV U{i}=a://{Repeat(":", 1_000)}\n")),
        new("onbuild", "Dockerfile", 100_000, n => "FROM a\n" + Repeat("ONBUILD RUN x\n", n)),
        new("mounts", "Dockerfile", 40_000, n => "FROM a\nRUN " + Concat(n, i => $"--mount=type=cache,target=/c{i} ") + "x\n"),
        new("copy-sources", "Dockerfile", 100_000, n => "FROM a\nCOPY " + Repeat("x ", n) + "./\n"),
        new("services", "compose.yaml", 8_000, n => "services:\n" + Concat(n, i => $"  s{i}:\n    image: x:{i}\n    restart: always\n    ports: [\"{i % 60_000 + 1}:80\"]\n    environment:\n      A: value-{i}\n      B: ${{B:-{i}}}\n    depends_on: [s{i / 2}]\n    volumes: [data{i}:/d]\n")),
        new("one-service", "compose.yaml", 40_000, n => "services:\n  a:\n    image: x:1\n    environment:\n" + Concat(n, i => $"      K{i}: v\n")),
        new("ports", "compose.yaml", 20_000, n => "services:\n  a:\n    image: x:1\n    ports:\n" + Concat(n, i => $"      - {i % 60_000 + 1}:80\n")),
        new("aliases", "compose.yaml", 20_000, n => "x: &x { A: 1, B: 2 }\nservices:\n" + Concat(n, i => $"  s{i}:\n    image: x:1\n    environment: *x\n")),
        new("extends", "compose.yaml", 4_000, n => "services:\n  base: { image: x:1, environment: { A: 1 } }\n" + Concat(n, i => $"  s{i}: {{ extends: base }}\n")),
        new("depends", "compose.yaml", 10_000, n => "services:\n" + Concat(n, i => $"  s{i}:\n    image: x:1\n    depends_on: [s{i + 1}]\n")),
        new("defaults", "compose.yaml", 40_000, n => "services:\n  a:\n    image: " + Repeat("${A:-", n) + "x" + Repeat("}", n) + "\n"),
        new("open-braces", "compose.yaml", 40_000, n => "services:\n  a:\n    image: " + Repeat("${", n) + "\n"),
        new("unknown-keys", "compose.yaml", 20_000, n => "services:\n  a:\n    image: x:1\n" + Concat(n, i => $"    key{i}: v\n")),
        new("continued-command", "top.yml", 400_000, n => Piece, n => [("Makefile", "up:\n\tdocker compose \\\n" + Repeat("\t-f x.yml \\\n", n))]),
        new("commands", "top.yml", 200_000, n => Piece, n => [("Makefile", Repeat("docker compose -f x.yml -f y.yml up\n", n))]),
        new("included-twice", "compose.yaml", 100, n => "include: [a.yml, b.yml]\n", n => [("a.yml", Doubled(n)), ("b.yml", Doubled(n))]),
        new("chained-aliases", "compose.yaml", 100_000, n => "x-a0: &a0 [1]\n" + Concat(n, i => $"x-a{i + 1}: &a{i + 1} [*a{i}]\n") + $"services:\n  a:\n    image: x:1\n    labels: *a{n}\n"),
        new("contents", "compose.yaml", 8_000, n => "services:\n" + Concat(n, i => $"  s{i}: {{ image: \"x:1\", configs: [d{i}] }}\n") + "configs:\n" + Concat(n, i => $"  c{i}: {{ content: x }}\n")),
        new("shared-services", "compose.override.yaml", 4_000, n => "services:\n" + Concat(n, i => $"  s{i}: {{ ports: [\"1:80\"] }}\n"), n => [("compose.yaml", "x-s: &s { image: \"x:1\", ports: [" + Concat(n, i => $"\"{i + 1}:80\", ") + "] }\nservices:\n" + Concat(n, i => $"  s{i}: *s\n"))]),
        new("shared-lists", "compose.override.yaml", 4_000, n => Sharing("ports: *l", n), n => [("compose.yaml", Sharing("image: \"x:1\", ports: *l", n))]),
        new("shared-merges", "compose.override.yaml", 4_000, n => Sharing("<<: *m", n), n => [("compose.yaml", Sharing("<<: *m, image: \"x:1\"", n))]),
        new("extended-lists", "compose.override.yaml", 4_000, n => Sharing("extends: base", n), n => [("compose.yaml", Sharing("extends: base", n))]),
        new("included-again", "compose.yaml", 20, n => "include: [f0.yml, f0.yml]\n", n => [.. Enumerable.Range(0, n).Select(i => ($"f{i}.yml", (i < n - 1 ? $"include: [f{i + 1}.yml, f{i + 1}.yml]\n" : "") + $"services:\n  s{i}: {{ image: \"x:1\" }}\n"))]),
        new("documents", "compose.yaml", 8_000, n => Concat(n, i => $"services:\n  s{i}: {{ image: \"x:1\" }}\n---\n")),
        new("plain-10MB", "nginx.conf", 100_000, n => "events {}\nhttp {\n" + Concat(n / 2, i => $"server {{ listen 127.0.0.1:{1 + (i % 60_000)}; server_name s{i}.example.com; location / {{ proxy_pass http://127.0.0.1:1; add_header A b; }} }}\n") + "}"),
        new("one-server", "nginx.conf", 100_000, n => "events {}\nhttp { server {\n" + Concat(n, i => $"location /l{i} {{ return 200 $uri; }}\n") + "}}"),
        new("headers-above", "nginx.conf", 100_000, n => "events {}\nhttp {\n" + Concat(n / 2, i => $"add_header X-H{i} a;\n") + Concat(n / 2, i => $"server {{ listen 127.0.0.1:{1 + (i % 60_000)}; location / {{ add_header X-L b; }} }}\n") + "}"),
        new("map-entries", "nginx.conf", 200_000, n => "events {}\nhttp { map $uri $a {\n" + Concat(n, i => $"/k{i} v{i};\n") + "}}"),
        new("map-defaults", "nginx.conf", 200_000, n => "events {}\nhttp { map $uri $a {\n" + Repeat("default v;\n", n) + "}}"),
        new("set-chain", "nginx.conf", 50_000, n => "events {}\nhttp { server {\nset $v0 $uri;\n" + Concat(n, i => $"set $v{i + 1} $v{i}$v{i};\n") + "return 200 $v" + n + ";}}"),
        new("unknown-names", "nginx.conf", 50_000, n => "events {}\nhttp {\n" + Concat(n, i => $"proxy_passs_headr{i} a;\n") + "}"),
        new("backups", "nginx.conf", 100_000, n => "events {}\nhttp { upstream u {\n" + Repeat("server 127.0.0.1:1 backup;\n", n) + "}}"),
        new("one-socket", "nginx.conf", 50_000, n => "events {}\nhttp {\n" + Concat(n, i => $"server {{ listen 80; server_name a{i}; }}\n") + "}"),
        new("open-quotes", "nginx.conf", 1_000_000, n => "events {}\n" + Repeat("'a\n", n)),
        new("open-blocks", "nginx.conf", 400_000, n => "events {}\n" + Repeat("a {\n", n)),
        new("one-line", "nginx.conf", 1_000_000, n => "events {}\nhttp { gzip_types " + Repeat("a ", n) + ";}"),
        new("inline", "nginx.conf", 100_000, n => "events {}\nhttp { " + Repeat("server { listen 80; } ", n) + "}"),
        new("regex", "nginx.conf", 400_000, n => "events {}\nhttp { server { location ~ \"" + Repeat("([^/]*)(", n) + "\" { return 200 $1; } } }"),
        new("plain-10MB", "a.sh", 300_000, n => "#!/bin/sh\n" + Repeat("if x \"$y\"; then echo z >f; fi\n", n)),
        new("open-quotes", "a.sh", 2_000_000, n => "#!/bin/sh\n" + Repeat("'\n", n)),
        new("open-double-quotes", "a.sh", 2_000_000, n => "#!/bin/sh\n" + Repeat("\"\n", n)),
        new("backquotes", "a.sh", 400_000, n => "#!/bin/sh\n" + Repeat("`\n", n)),
        new("open-substitutions", "a.sh", 400_000, n => "#!/bin/sh\n" + Repeat("$(", n)),
        new("open-parentheses", "a.sh", 400_000, n => "#!/bin/sh\n" + Repeat("((", n)),
        new("open-lines", "a.sh", 200_000, n => "#!/bin/bash\n" + Repeat("(( $((\n", n)),
        new("open-braces", "a.sh", 400_000, n => "#!/bin/sh\n" + Repeat("${x:-", n)),
        new("open-ifs", "a.sh", 400_000, n => "#!/bin/sh\n" + Repeat("if x; then ", n)),
        new("open-cases", "a.sh", 200_000, n => "#!/bin/sh\n" + Repeat("case x in y) ", n)),
        new("heredocs", "a.sh", 100_000, n => "#!/bin/sh\ncat " + Concat(n, i => $"<<E{i} ") + "\n" + Concat(n, i => $"x\nE{i}\n")),
        new("heredocs-open", "a.sh", 200_000, n => "#!/bin/sh\n" + Repeat("cat <<E\n", n)),
        new("tests", "a.sh", 100_000, n => "#!/bin/bash\n" + Repeat("[[ x =~ ( \n", n)),
        new("arrays", "a.sh", 200_000, n => "#!/bin/bash\n" + Repeat("a=( \n", n)),
        new("one-line", "a.sh", 1_000_000, n => "#!/bin/sh\n" + Repeat("x ", n)),
        new("pipeline", "a.sh", 400_000, n => "#!/bin/sh\nx" + Repeat("| x ", n)),
        new("nested-sh", "a.sh", 10_000, n => "#!/bin/sh\n" + Repeat("sh -c \"sh -c 'x | y'\"\n", n)),
    ];

    /// <param name="name">Only the texts whose name has this in it.</param>
    public static void Measure(string name, TextWriter output)
    {
        output.WriteLine($"{"text",-28} {"KB",8} {"CPU s, size/4",14} {"size/2",8} {"size",8} {"MB",8} {"nodes",9} {"growth",7}");
        foreach (var text in Texts.Where(text => $"{text.Path}/{text.Name}".Contains(name, StringComparison.Ordinal))) Line(text, output);
    }

    private static void Line(Text text, TextWriter output)
    {
        var nodes = 0;
        Effort Read(int size)
        {
            var content = text.Make(size);
            var beside = text.Beside?.Invoke(size) ?? [];
            return Effort.Median(size == text.Largest ? 1 : 3, () => nodes = Parse(text.Path, content, beside).Count);
        }

        Read(Math.Max(1, text.Largest / 64));
        var small = Read(text.Largest / 4);
        var middle = Read(text.Largest / 2);
        var large = Read(text.Largest);
        var growth = large.Processor.TotalSeconds / Math.Max(middle.Processor.TotalSeconds, 0.01);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Path + "/" + text.Name,-28} {text.Make(text.Largest).Length / 1024,8} {small.Processor.TotalSeconds,14:F3} {middle.Processor.TotalSeconds,8:F3} {large.Processor.TotalSeconds,8:F3} {large.Bytes / 1e6,8:F0} {nodes,9} {growth,7:F1}{(growth > 3 ? " NOT LINEAR" : "")}"));
    }

    private static DocumentTree Parse(string path, string content, (string Path, string Text)[] beside)
    {
        var (parser, _) = KnownParsers.For(path, content.AsSpan(0, Math.Min(content.Length, 4096)));
        parser ??= beside.Length > 0 ? KnownParsers.Of(ArtifactKinds.Compose) : null;
        if (parser is null) throw new InvalidOperationException($"No parser takes {path}.");
        Artifact Of(string name, string text) => new(parser.Vocabulary.Kind, new SourceText(name, text), "");
        var index = beside.Length == 0 ? FileIndex.Empty : new FileIndex(beside.Select(file => file.Path).Append(path));
        var set = new ArtifactSet(Of(path, content), [.. beside.Select(file => Of(file.Path, file.Text))], index);
        foreach (var embedded in parser.Embedded(set)) _ = embedded.Path;
        return parser.Parse(set);
    }

    private const string Piece = "services:\n  a:\n    restart: always\n";

    /// <summary>Values that double with each line.</summary>
    private static string Doubled(int lines) => "x-a0: &a0 [1]\n" + Concat(lines, i => $"x-a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n") + $"volumes:\n  v:\n    x-b: *a{lines}\n";

    /// <summary>Services that share a list, by an alias, a merge key or by extending.</summary>
    private static string Sharing(string service, int count) =>
        "x-l: &l [" + Concat(count, i => $"\"{i + 1}:80\", ") + "]\nx-m: &m { ports: *l }\nservices:\n  base: { image: \"x:1\", ports: *l }\n" + Concat(count, i => $"  s{i}: {{ {service} }}\n");

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Concat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
