using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose;
using Auditor.Parsers.Dockerfile;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>
/// Which files stand in <c>conf.d</c> of nginx's official image with the image's own nginx.conf around them, by what a Dockerfile or compose
/// file beside them says. Where the image's default site may stand beside them, or its nginx.conf may be another one, nothing is said.
/// </summary>
internal sealed class StockPlaces
{
    private const string Folder = "/etc/nginx/conf.d/";

    private const string Templates = "/etc/nginx/templates/";

    /// <summary>Each of the pieces is read with all others: more of them are judged one by one.</summary>
    private const int MostPieces = 32;

    /// <summary>A file that says it is short. It is read once for each piece.</summary>
    private const int LongestWitness = 64 * 1024;

    private readonly ArtifactSet set;
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);
    private bool isOtherwise;
    private bool isDefaultGone;

    private StockPlaces(ArtifactSet set) => this.set = set;

    /// <summary>The files of the folder as nginx reads them, the primary among them; empty when nobody says that it stands there.</summary>
    public static ImmutableArray<string> With(ArtifactSet set)
    {
        foreach (var witness in set.Host is { } host ? [host] : set.Companions)
        {
            if (!MaySay(witness.Text.Text)) continue;
            foreach (var places in Places(set, witness))
            {
                if (places.IsSure && places.files.ContainsValue(set.Primary.Path)) return [.. places.files.Values];
            }
        }

        return [];
    }

    private bool IsSure => !isOtherwise && (isDefaultGone || files.ContainsKey("default.conf")) && files.Count <= MostPieces;

    private static bool MaySay(string text) => text.Length <= LongestWitness
        && (text.Contains(Folder[..^1], StringComparison.Ordinal) || text.Contains(Templates[..^1], StringComparison.Ordinal));

    private static IEnumerable<StockPlaces> Places(ArtifactSet set, Artifact witness)
    {
        var isCompose = witness.Path.EndsWith(".yml", StringComparison.Ordinal) || witness.Path.EndsWith(".yaml", StringComparison.Ordinal);
        var isDockerfile = witness.Path[(witness.Path.LastIndexOf('/') + 1)..] is var name
            && (name.Contains("Dockerfile", StringComparison.Ordinal) || name.Contains("Containerfile", StringComparison.Ordinal));
        if (!isCompose && !isDockerfile) return [];
        IArtifactParser parser = isCompose ? new ComposeParser() : new DockerfileParser();
        var tree = parser.Parse(new ArtifactSet(new Artifact(parser.Kind, witness.Text, witness.Hash), [], set.Files));
        return isCompose
            ? tree.Named("service").Where(IsStock).Select(service => OfService(set, service))
            : tree.Named("stage").Where(IsStock).Select(stage => OfStage(set, stage, witness.Text.Text));
    }

    private static bool IsStock(Node node) =>
        (node.Child("base") ?? node.Child("image")) is { } image && image["official"] == "nginx" && (node.Name == "service" || node.Has("final"));

    private static StockPlaces OfService(ArtifactSet set, Node service)
    {
        var places = new StockPlaces(set);
        foreach (var volume in service.ChildrenNamed("volume"))
        {
            if (volume["path"] is { Length: > 0 } path && volume["type"] == "bind") places.Put(path, volume["target"], isMounted: true);
            else places.isOtherwise |= volume["target"].StartsWith("/etc/nginx", StringComparison.Ordinal);
        }

        foreach (var config in service.ChildrenNamed("config")) places.PutEmbedded(config["target"]);
        return places;
    }

    private static StockPlaces OfStage(ArtifactSet set, Node stage, string text)
    {
        var places = new StockPlaces(set)
        {
            isOtherwise = text.Contains("/etc/nginx/nginx.conf", StringComparison.Ordinal),
            isDefaultGone = text.Contains("rm ", StringComparison.Ordinal)
                && (text.Contains(Folder + "default.conf", StringComparison.Ordinal) || text.Contains(Folder + "*", StringComparison.Ordinal)),
        };
        foreach (var copy in stage.Children)
        {
            if (copy.Name is "copy" or "add" && copy.Child("destination") is { } destination)
                places.Copy(copy, destination, stage.Tree.Root["context"]);
        }

        foreach (var member in set.Host is null ? [] : set.Members) places.PutEmbedded("/" + member.Path);
        return places;
    }

    private void Copy(Node copy, Node destination, string context)
    {
        var target = destination["path"];
        if (!target.StartsWith("/etc/nginx", StringComparison.Ordinal)) return;
        if (copy.Has("from"))
        {
            isOtherwise = true;
            return;
        }

        if (destination["value"].EndsWith('/')) target += "/";
        foreach (var source in copy.ChildrenNamed("source"))
        {
            if (source["kind"] == "path") PutAll(Joined(context, source["value"]), target);
        }
    }

    private void PutAll(string path, string target)
    {
        if (!GlobPath.IsGlob(path)) Put(path, target, isMounted: false);
        else foreach (var file in set.Files.Paths.Where(file => GlobPath.IsMatch(file, path))) PutFile(file, Below(target, file));
    }

    /// <summary>A file, or what stands in a folder: a folder that is mounted hides what the image has there.</summary>
    private void Put(string path, string target, bool isMounted)
    {
        if (set.Files.Contains(path))
        {
            PutFile(path, target.EndsWith('/') || target + "/" is Folder or Templates ? Below(target, path) : target);
            return;
        }

        isDefaultGone |= isMounted && target.TrimEnd('/') + "/" == Folder;
        foreach (var file in set.Files.Under(path)) PutFile(file, target.TrimEnd('/') + file[path.Length..]);
    }

    private static string Below(string folder, string path) => $"{folder.TrimEnd('/')}/{path[(path.LastIndexOf('/') + 1)..]}";

    private void PutFile(string path, string target)
    {
        isOtherwise |= target is "/etc/nginx/nginx.conf" or "/etc/nginx";
        var name = NameOf(target);
        if (name.EndsWith(".conf", StringComparison.Ordinal) && !name.Contains('/')) files[name] = path;
    }

    /// <summary>The name below the folder: a template is put there under its name without the ending. Empty for another place.</summary>
    private static string NameOf(string target)
    {
        if (target.StartsWith(Folder, StringComparison.Ordinal)) return target[Folder.Length..];
        return target.StartsWith(Templates, StringComparison.Ordinal) && target.EndsWith(".template", StringComparison.Ordinal)
            ? target[Templates.Length..^".template".Length]
            : "";
    }

    /// <summary>A text that is no file: among the embedded ones its path is the target.</summary>
    private void PutEmbedded(string target)
    {
        if (set.Host is not null && set.SourceOf(target.TrimStart('/')) >= 0) PutFile(target.TrimStart('/'), target);
        else isOtherwise |= target is "/etc/nginx/nginx.conf";
    }

    private static string Joined(string folder, string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        path = path.Trim('/');
        return folder is "" or "." ? path : $"{folder}/{path}";
    }
}
