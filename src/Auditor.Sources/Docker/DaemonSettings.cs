using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>
/// Settings of the daemon that its API does not tell: from its arguments and from daemon.json (dockerd(8)). One that stands in neither has
/// its default.
/// Only the settings that rules ask for are kept; others may hold secrets.
/// </summary>
internal sealed class DaemonSettings
{
    private static readonly JsonDocumentOptions Lenient =
        new() { MaxDepth = 16, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private DaemonSettings(string? unknown) => WhyUnknown = unknown;

    /// <summary>Why they are not known; null when they are.</summary>
    public string? WhyUnknown { get; private set; }

    public static DaemonSettings Unread(string because) => new(because);

    /// <param name="arguments">Those of the process, the program first.</param>
    /// <param name="file">Text of daemon.json, or the picked fields of it; null when there is none.</param>
    public static DaemonSettings Of(IEnumerable<string> arguments, string? file)
    {
        var settings = new DaemonSettings(null);
        if (!string.IsNullOrWhiteSpace(file)) settings.TakeFile(file);
        settings.TakeArguments([.. arguments]);
        return settings;
    }

    /// <summary>The value of a setting; null when it is not set.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    private void TakeFile(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object) Take(document.RootElement);
            else WhyUnknown = "daemon.json is no JSON object";
        }
        catch (JsonException)
        {
            WhyUnknown = "daemon.json is no JSON";
        }
    }

    private void Take(JsonElement settings)
    {
        foreach (var one in settings.EnumerateObject())
        {
            if (one.Name == "log-opts" && one.Value.ValueKind == JsonValueKind.Object) Take(one.Value);
            else if (one.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) Set(one.Name, one.Value.GetRawText());
            else if (one.Value.ValueKind is JsonValueKind.String) Set(one.Name, one.Value.GetString() ?? "");
            else if (one.Value.ValueKind is JsonValueKind.Number) Set(one.Name, one.Value.GetRawText());
        }
    }

    /// <summary>A word without a value stands before one (<c>--log-opt max-size=10m</c>) or is a yes.</summary>
    private void TakeArguments(List<string> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            var word = words[at];
            if (!word.StartsWith("--", StringComparison.Ordinal)) continue;
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word[2..] : word[2..equals];
            var value = equals >= 0 ? word[(equals + 1)..] : at + 1 < words.Count && !words[at + 1].StartsWith('-') ? words[at + 1]
                : "true";
            if (name != "log-opt") Set(name, value);
            else if (value.Split('=', 2) is [var option, var set]) Set(option, set);
        }
    }

    private void Set(string name, string value)
    {
        if (name is "no-new-privileges" or "userland-proxy" or "max-size" or "max-file" or "config-file" or "tlskey") values[name] = value;
    }
}
