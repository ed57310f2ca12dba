using Auditor.Documents;

namespace Auditor.Rules.Packs.Texts;

/// <summary>How a comment begins in files of a kind: for showing a suppression as people would write it.</summary>
internal static class CommentSyntax
{
    public static string Of(string kind) => kind switch
    {
        "javascript" or "csharp" => "//",
        "sql" => "--",
        _ => "#",
    };

    /// <summary>The comment that accepts a rule's finding.</summary>
    public static string Suppression(string kind, string rule) => $"{Of(kind)} auditor:ignore {rule} until=YYYY-MM-DD -- reason";

    /// <summary>The comment that marks a line of a bad example.</summary>
    public static string Marker(string kind, string name) => $"{Of(kind == ArtifactKinds.Deployment ? ArtifactKinds.Dockerfile : kind)} finds: {name}";
}
