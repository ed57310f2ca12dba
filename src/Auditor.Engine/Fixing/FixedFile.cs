
namespace Auditor.Engine.Fixing;

/// <summary>A file as its fixes make it; on disk nothing has changed yet.</summary>
public sealed class FixedFile
{
    private readonly AuditedTarget target;
    private readonly string? auditedHash;

    internal FixedFile(AuditedTarget target, string path, string content, string? auditedHash, string diff, int fixCount)
    {
        this.target = target;
        this.auditedHash = auditedHash;
        Path = path;
        Content = content;
        Diff = diff;
        FixCount = fixCount;
    }

    public string Path { get; }

    public string Content { get; }

    /// <summary>As <c>diff -u</c> writes it.</summary>
    public string Diff { get; }

    public int FixCount { get; }

    /// <summary>Replaces the file on disk atomically, if it is still the one that was audited. Null when it was done; else why not.</summary>
    public string? Write()
    {
        var problem = auditedHash is { } hash ? target.Replace(Path, Content, hash) : target.Create(Path, Content);
        return problem is null ? null : $"{problem.What} {problem.Why}";
    }
}
