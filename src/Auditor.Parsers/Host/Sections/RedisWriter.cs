using System.Net;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Whether a Redis that runs does what its file says: settings can be changed while it runs, and somebody may have started it by
/// hand (redis.conf, CONFIG GET).</summary>
internal static class RedisWriter
{
    private static readonly string[] Compared = ["bind", "protected-mode", "appendonly"];

    public static void Write(TreeBuilder builder, HostEvidence evidence, StoreEvidence stores)
    {
        foreach (var answer in stores.Answers.Where(answer => answer.Service == "redis" && answer.Said != "foreign"))
        {
            if (!stores.Processes.Exists(process => process.Service == "redis" && !process.IsInContainer)) continue;
            if (stores.WhyFilesUnknown is { } why) Unknown(builder, answer, why);
            else if (FileOf(stores, answer) is { } file) Write(builder, evidence, stores, answer, file);
        }
    }

    private static void Unknown(TreeBuilder builder, StoreAnswer answer, string why) =>
        builder.Open("redis", answer.Span).Attribute("port", HostValues.Text(answer.Port), answer.Span)
            .Attribute("compared", "", answer.Span, why).Close();

    /// <summary>The file that it names itself, else the one that has its port; 6379 where a file names none.</summary>
    private static string? FileOf(StoreEvidence stores, StoreAnswer answer)
    {
        if (answer.Live.TryGetValue("config_file", out var own) && own.Length > 0) return own;
        var ports = stores.Settings(IsRedis).Where(one => one.Key == "port").ToList();
        var fitting = ports.Where(one => one.Value == HostValues.Text(answer.Port)).Select(one => one.File).FirstOrDefault();
        return fitting ?? (answer.Port == 6379 ? stores.Settings(IsRedis).Select(one => one.File)
            .FirstOrDefault(file => !ports.Exists(one => one.File == file)) : null);
    }

    private static bool IsRedis(string file) =>
        file.Contains("redis", StringComparison.Ordinal) || file.Contains("valkey", StringComparison.Ordinal);

    private static void Write(TreeBuilder builder, HostEvidence evidence, StoreEvidence stores, StoreAnswer answer, string file)
    {
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, key, value, _) in stores.Settings(one => one == file)) stated[key] = value;
        if (stated.Count == 0 || stated.ContainsKey("include") || answer.Said is "silent" or "untold")
        {
            var why = stated.Count == 0 ? $"{file} was not read" : stated.ContainsKey("include") ? $"{file} includes another"
                : "it did not answer";
            Unknown(builder, answer, why);
            return;
        }

        builder.Open("redis", answer.Span).Attribute("port", HostValues.Text(answer.Port), answer.Span).Attribute("file", file, answer.Span)
            .Attribute("compared", "true", answer.Span);
        foreach (var key in Compared) Compare(builder, answer, key, stated.GetValueOrDefault(key), answer.Live.GetValueOrDefault(key));
        if (answer.Said == "required") Bound(builder, evidence, answer, stated.GetValueOrDefault("bind"));
        var password = stated.ContainsKey("requirepass") || stated.ContainsKey("user") || stated.ContainsKey("aclfile");
        Compare(builder, answer, "password", password ? "set" : "none", answer.Said == "required" ? "set" : "none");
        builder.Close();
    }

    /// <summary>What the file does not say has a default and is not compared; neither is what it did not tell.</summary>
    private static void Compare(TreeBuilder builder, StoreAnswer answer, string name, string? file, string? live)
    {
        if (file is null || live is null || string.Equals(file.Trim(), live.Trim(), StringComparison.OrdinalIgnoreCase)) return;
        builder.Leaf("difference", answer.Span, new TreeAttribute("name", name, answer.Span), new TreeAttribute("file", file, answer.Span),
            new TreeAttribute("live", live, answer.Span));
    }

    /// <summary>Without its answers the sockets tell whether it keeps to the loopback addresses that the file names.</summary>
    private static void Bound(TreeBuilder builder, HostEvidence evidence, StoreAnswer answer, string? file)
    {
        if (file is null || !Array.TrueForAll(file.Split(' '), one => one.TrimStart('-') is "::1"
            || one.StartsWith("127.", StringComparison.Ordinal))) return;
        var outer = ListenerWriter.AddressesOf(evidence, answer.Port).Find(address => !IPAddress.IsLoopback(address));
        if (outer is not null) Compare(builder, answer, "bind", file, outer.ToString());
    }
}
