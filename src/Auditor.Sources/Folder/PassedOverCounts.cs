namespace Auditor.Sources.Folder;

/// <summary>The counters of one walk while it runs.</summary>
internal sealed class PassedOverCounts
{
    public List<string> VendoredFolders { get; } = [];

    public int IgnoredByGit { get; set; }

    public int VendoredFiles { get; set; }

    public int Excluded { get; set; }

    public int LinksLeavingRoot { get; set; }

    public int FolderLinks { get; set; }

    public int BrokenLinks { get; set; }

    public int SpecialFiles { get; set; }

    public int TooDeep { get; set; }

    /// <summary>Counts a file that is passed over; false when it is not.</summary>
    public bool Count(PassingOver reasons)
    {
        if (reasons.HasFlag(PassingOver.Excluded)) Excluded++;
        else if (reasons.HasFlag(PassingOver.Included)) return false;
        else if (reasons.HasFlag(PassingOver.Vendored)) VendoredFiles++;
        else if (reasons.HasFlag(PassingOver.IgnoredByGit)) IgnoredByGit++;
        else return false;
        return true;
    }

    public PassedOver Total()
    {
        VendoredFolders.Sort(StringComparer.Ordinal);
        return new PassedOver
        {
            IgnoredByGit = IgnoredByGit,
            VendoredFolders = [.. VendoredFolders],
            VendoredFiles = VendoredFiles,
            ExcludedByConfiguration = Excluded,
            LinksLeavingRoot = LinksLeavingRoot,
            FolderLinks = FolderLinks,
            BrokenLinks = BrokenLinks,
            SpecialFiles = SpecialFiles,
            TooDeep = TooDeep,
        };
    }
}
