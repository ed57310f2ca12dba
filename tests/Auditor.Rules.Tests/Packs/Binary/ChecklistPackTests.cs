using Auditor.Rules.Checklists;
using Auditor.Rules.Packs;
using Auditor.Rules.Tests.Checklists;

namespace Auditor.Rules.Tests.Packs.Binary;

public sealed class ChecklistPackTests
{
    private static readonly Checklist GoLive = ChecklistReader.Read(GoLiveFile.Read()).Checklist ?? throw new InvalidOperationException("The checklist has mistakes.");

    [Fact]
    public void Every_property_of_every_control_comes_back()
    {
        var back = PackReader.Checklist(PackWriter.Checklist(GoLive));

        Assert.Equal((GoLive.Name, GoLive.Version), (back.Name, back.Version));
        Assert.Equal(GoLive.Controls.Select(Told), back.Controls.Select(Told));
    }

    [Fact]
    public void A_pack_of_rules_is_no_checklist() =>
        Assert.Contains("does not hold checklist", Assert.Throws<InvalidDataException>(() => PackReader.Checklist(PackWriter.Rules([]))).Message, StringComparison.Ordinal);

    private static string Told(Control control) => string.Join(
        '\n',
        typeof(Control).GetProperties().Select(property => $"{property.Name}: {(property.GetValue(control) is IEnumerable<string> words ? string.Join(',', words) : property.GetValue(control))}"));
}
