using System.Globalization;
using System.Text;
using Auditor.Documents;
using Auditor.Parsers;

namespace Auditor.Benchmarks;

/// <summary>Configurations of nginx that nginx itself accepts: one with many servers, and small ones; and what reading them takes.</summary>
internal static class NginxFiles
{
    private const int Runs = 9;

    /// <summary>22 lines a server and three around them: 44,003 lines for 2,000 servers.</summary>
    public static void WriteLarge(int servers, string file)
    {
        var text = new StringBuilder("events { worker_connections 1024; }\nhttp {\n");
        for (var i = 0; i < servers; i++) text.Append(Server(i));
        Write(file, text.Append("}\n").ToString());
    }

    /// <summary>One folder each, so that no file belongs to another.</summary>
    public static void WriteSmall(int count, string folder)
    {
        for (var i = 0; i < count; i++) Write(Path.Combine(folder, $"site-{i:D4}", "nginx.conf"), $"events {{ worker_connections 1024; }}\nhttp {{\n{Server(i)}}}\n");
    }

    /// <summary>Processor time and allocation of reading a file, once warm.</summary>
    public static void Measure(string path, TextWriter output)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.conf", SearchOption.AllDirectories) : [path];
        var texts = Array.ConvertAll(files, file => new SourceText("nginx.conf", File.ReadAllText(file)));
        var nodes = 0;
        var first = Effort.Of(() => nodes = Read(texts));
        var warm = Effort.Median(Runs, () => nodes = Read(texts));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Length} files, {texts.Sum(text => text.LineCount)} lines, {nodes} nodes: first {first.Processor.TotalSeconds:F3} s CPU, then {warm.Processor.TotalSeconds:F3} s, {warm.Bytes / 1e6:F0} MB allocated"));
    }

    private static int Read(SourceText[] texts)
    {
        var parser = KnownParsers.Of(ArtifactKinds.Nginx) ?? throw new InvalidOperationException("There is no parser for nginx.");
        return texts.Sum(text => parser.Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Nginx, text, ""))).Count);
    }

    private static string Server(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        server {
            listen 127.0.0.1:{{8000 + (number % 1000)}};
            server_name site{{number}}.example.com www.site{{number}}.example.com;
            root /srv/www/site{{number}};
            index index.html;
            server_tokens off;
            client_max_body_size 10m;
            add_header X-Frame-Options SAMEORIGIN always;
            add_header X-Content-Type-Options nosniff always;
            location / {
                try_files $uri $uri/ =404;
            }
            location /api/ {
                proxy_pass http://127.0.0.1:3000;
                proxy_http_version 1.1;
                proxy_set_header Host $host;
                proxy_set_header Connection "";
            }
            location ~* \.(?:css|js)$ {
                expires 30d;
            }
        }

        """);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        File.WriteAllText(path, text);
    }
}
