namespace Auditor.Reports.Sarif;

internal enum SarifProfile
{
    /// <summary>Everything that the run knows.</summary>
    Full,

    /// <summary>What GitHub's code scanning takes without showing passes or accepted findings as open alerts.</summary>
    GitHub,
}
