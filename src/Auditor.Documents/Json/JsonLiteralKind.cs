namespace Auditor.Documents.Json;

public enum JsonLiteralKind
{
    /// <summary>Also where a value is missing; that is a problem too.</summary>
    Null,
    True,
    False,
}
