namespace Auditor.RulePacks.Dockerfile;

/// <summary>Whether a step brings a program into the image.</summary>
internal enum Bringing
{
    No,
    Maybe,
    Yes,
}
