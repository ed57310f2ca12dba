namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Puts a piece of a configuration where it belongs.</summary>
internal static class NginxWrapping
{
    public const string Modules = "/usr/lib/nginx/modules";

    private static readonly Dictionary<string, (string Before, string After)> Contexts = new(StringComparer.Ordinal)
    {
        ["raw"] = ("", ""),
        ["main"] = ("", "\nevents {}\n"),
        ["events"] = ("events {\n", "\n}\n"),
        ["http"] = ("events {}\nhttp {\n", "\n}\n"),
        ["server"] = ("events {}\nhttp {\nserver {\n", "\n}\n}\n"),
        ["location"] = ("events {}\nhttp {\nserver {\nlocation / {\n", "\n}\n}\n}\n"),
        ["if-in-server"] = ("events {}\nhttp {\nserver {\nif ($host) {\n", "\n}\n}\n}\n"),
        ["if-in-location"] = ("events {}\nhttp {\nserver {\nlocation / {\nif ($host) {\n", "\n}\n}\n}\n}\n"),
        ["limit_except"] = ("events {}\nhttp {\nserver {\nlocation / {\nlimit_except GET {\n", "\n}\n}\n}\n}\n"),
        ["upstream"] = ("events {}\nhttp {\nupstream u {\nserver 127.0.0.1:1;\n", "\n}\n}\n"),
        ["map"] = ("events {}\nhttp {\nmap $uri $mapped {\n", "\n}\n}\n"),
        ["geo"] = ("events {}\nhttp {\ngeo $near {\n", "\n}\n}\n"),
        ["types"] = ("events {}\nhttp {\ntypes {\n", "\n}\n}\n"),
        ["split_clients"] = ("events {}\nhttp {\nsplit_clients $remote_addr $variant {\n", "\n}\n}\n"),
        ["charset_map"] = ("events {}\nhttp {\ncharset_map koi8-r utf-8 {\n", "\n}\n}\n"),
        ["stream"] = ("MODULE stream\nevents {}\nstream {\n", "\n}\n"),
        ["stream-server"] = ("MODULE stream\nevents {}\nstream {\nserver {\n", "\n}\n}\n"),
        ["stream-upstream"] = ("MODULE stream\nevents {}\nstream {\nupstream u {\nserver 127.0.0.1:1;\n", "\n}\n}\n"),
        ["mail"] = ("MODULE mail\nevents {}\nmail {\n", "\n}\n"),
        ["mail-server"] = ("MODULE mail\nevents {}\nmail {\nserver {\n", "\n}\n}\n"),
        ["lua"] = ("MODULE ndk_http\nMODULE http_lua\nevents {}\nhttp {\nserver {\nlocation / {\n", "\n}\n}\n}\n"),
    };

    public static IEnumerable<string> Names => Contexts.Keys;

    public static string Wrap(string context, string text)
    {
        var (before, after) = Contexts[context];
        return Loaded(before) + text + (text.Length > 0 && text[^1] == '\n' && context != "raw" ? after.TrimStart('\n') : after);
    }

    /// <summary>The same with the modules stream and mail always loaded.</summary>
    public static string WrapLoaded(string context, string text)
    {
        var (before, after) = Contexts[context];
        var rest = string.Join('\n', before.Split('\n').Where(line => !line.StartsWith("MODULE ", StringComparison.Ordinal)));
        return $"{Load("stream")}\n{Load("mail")}\n{rest}{text}{after}";
    }

    /// <summary>Lines <c>MODULE name</c> become <c>load_module</c>.</summary>
    private static string Loaded(string before) =>
        string.Join('\n', before.Split('\n').Select(line => line.StartsWith("MODULE ", StringComparison.Ordinal) ? Load(line["MODULE ".Length..]) : line));

    private static string Load(string module) => $"load_module {Modules}/{(module.StartsWith("ndk", StringComparison.Ordinal) ? "" : "ngx_")}{module}_module.so;";
}
