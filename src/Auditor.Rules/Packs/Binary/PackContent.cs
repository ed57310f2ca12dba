namespace Auditor.Rules.Packs.Binary;

internal enum PackContent : byte
{
    Rules = 1,
    Documents = 2,
    Checklist = 3,
    Index = 4,
}
