using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Names and numbers of the stages of a file, to resolve references to them.</summary>
internal sealed class StageNames
{
    /// <summary>Images that are often copied from by their bare name: never a misspelt stage.</summary>
    private static readonly HashSet<string> KnownImages = new(StringComparer.Ordinal)
    {
        "alpine", "bash", "busybox", "caddy", "composer", "debian", "docker", "golang", "gradle", "haproxy", "httpd", "maven", "mariadb", "memcached",
        "mongo", "mysql", "nginx", "node", "perl", "php", "postgres", "python", "rabbitmq", "redis", "registry", "ruby", "rust", "swift", "tomcat", "traefik",
        "ubuntu", "vault", "fedora", "centos", "scratch",
    };

    private readonly List<string> names = [];
    private readonly Dictionary<string, List<int>> indexes = new(StringComparer.Ordinal);

    public int Count => names.Count;

    public void Add(string name)
    {
        if (name.Length > 0)
        {
            if (!indexes.TryGetValue(name, out var list)) indexes[name] = list = [];
            list.Add(Count);
        }

        names.Add(name);
    }

    /// <summary>Null for a stage without one.</summary>
    public string? NameOf(int stage) => names[stage].Length > 0 ? names[stage] : null;

    /// <summary>The last stage of this name before a stage, or -1.</summary>
    public int Before(string name, int stage)
    {
        if (!indexes.TryGetValue(name.ToLowerInvariant(), out var list)) return -1;
        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle] < stage) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? -1 : list[low - 1];
    }

    /// <summary>Stage name, then stage number, then image: the builder's order without named contexts, which only its command line tells.</summary>
    public StageReference Resolve(string reference, int from)
    {
        if (int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= Count ? new StageReference("index-out-of-range") : Relative(number, from);
        if (Before(reference, from) is var before and >= 0) return new StageReference("stage", before);
        if (indexes.TryGetValue(reference.ToLowerInvariant(), out var list)) return Relative(list[0], from);
        var isBareWord = reference.AsSpan().IndexOfAny("/:.@$") < 0;
        var near = isBareWord && !KnownImages.Contains(reference) ? Near(reference.ToLowerInvariant()) : null;
        return near is null ? new StageReference("image") : new StageReference("near-miss", -1, near);
    }

    /// <summary>A trigger's reference: its stages are those of the file that is built from this image, which may be another one.</summary>
    public StageReference ResolveInChild(string reference) =>
        Before(reference, Count) is var stage and >= 0 ? new StageReference("stage", stage) : new StageReference("image");

    private static StageReference Relative(int stage, int from) =>
        new(stage < from ? "stage" : stage == from ? "own-stage" : "later-stage", stage);

    /// <summary>Stage names are few and short: builder for build counts as near.</summary>
    private string? Near(string name)
    {
        if (name.Length < 3 || name.Length > 40 || Count > 1000) return null;
        string? nearest = null;
        var limit = name.Length >= 6 ? 2 : 1;
        foreach (var candidate in indexes.Keys)
        {
            if (candidate.Length < 3 || Math.Abs(candidate.Length - name.Length) > limit) continue;
            var distance = Spelling.Distance(name, candidate);
            if (distance > limit || (nearest is not null && distance == limit)) continue;
            nearest = candidate;
            limit = distance;
        }

        return nearest;
    }
}
