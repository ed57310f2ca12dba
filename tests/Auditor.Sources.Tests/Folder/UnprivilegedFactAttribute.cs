namespace Auditor.Sources.Tests.Folder;

/// <summary>A fact about permission bits, which do not stop the superuser: skipped aloud when the tests run as one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "permission bits are not Windows'";
        else if (Environment.IsPrivilegedProcess) Skip = "permission bits do not stop the superuser";
    }
}
