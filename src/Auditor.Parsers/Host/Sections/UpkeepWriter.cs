using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>What tells whether a host is looked after, from the sections of the collector's upkeep.sh.</summary>
internal static class UpkeepWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        ServiceUnitWriter.Write(builder, evidence);
        Pm2Writer.Write(builder, evidence);
        ProgramWriter.Write(builder, evidence);
        DumpWriter.Write(builder, evidence);
        RedisDataWriter.Write(builder, evidence);
        LogFileWriter.Write(builder, evidence);
        AgentWriter.Write(builder, evidence);
        RepositoryWriter.Write(builder, evidence);
        StrainWriter.Write(builder, evidence);
        MandatoryAccessWriter.Write(builder, evidence);
    }
}
