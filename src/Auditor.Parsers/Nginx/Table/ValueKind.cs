namespace Auditor.Parsers.Nginx.Table;

/// <summary>What nginx's setter of a directive reads (<c>ngx_conf_set_*_slot</c>).</summary>
internal enum ValueKind
{
    /// <summary>A setter of its own.</summary>
    Custom,
    Text,
    Flag,
    Number,
    Size,
    Offset,
    Milliseconds,
    Seconds,
    Word,
    Words,
    KeyValue,
    Buffers,
    Path,
    Access,
    Complex,
    ComplexSize,
    Predicate,
}
