namespace Auditor.Engine;

/// <summary>Why there is no run.</summary>
public enum AuditFailure
{
    /// <summary>A target does not exist.</summary>
    NoSuchTarget,

    /// <summary>A target cannot be read at all.</summary>
    UnreadableTarget,

    /// <summary>The targets hold nothing that any rule looks at.</summary>
    NothingToAudit,

    /// <summary>The request names a rule that does not exist, or a target that is not to be had.</summary>
    BadRequest,

    /// <summary>A configuration or rule file has a mistake.</summary>
    BadConfiguration,

    /// <summary>Evidence could not be kept.</summary>
    CannotWrite,
}
