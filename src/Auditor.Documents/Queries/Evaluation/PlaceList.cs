namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Collects places. An array of its own: a list of the framework over a type of ours is compiled anew at each start.</summary>
internal sealed class PlaceList : PlaceSink
{
    private Place[] places = [];

    public int Count { get; private set; }

    public Place this[int index] => places[index];

    public override bool Accept(Place place)
    {
        if (Count == places.Length) Grow();
        places[Count++] = place;
        return true;
    }

    /// <summary>Brings the places into document order, each once.</summary>
    public PlaceList Sorted()
    {
        if (IsSorted()) return this;
        for (var width = 1; width < Count; width *= 2) MergeRuns(width);
        RemoveRepeated();
        return this;
    }

    /// <summary>False when the sink ended it.</summary>
    public bool HandTo(PlaceSink sink)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!sink.Accept(places[i])) return false;
        }

        return true;
    }

    private void Grow()
    {
        var larger = new Place[Math.Max(4, places.Length * 2)];
        Array.Copy(places, larger, Count);
        places = larger;
    }

    private bool IsSorted()
    {
        for (var i = 1; i < Count; i++)
        {
            if (places[i - 1].CompareTo(places[i]) >= 0) return false;
        }

        return true;
    }

    // One round of a merge sort from below.
    private void MergeRuns(int width)
    {
        var merged = new Place[places.Length];
        for (var start = 0; start < Count; start += 2 * width)
            Merge(merged, start, Math.Min(start + width, Count), Math.Min(start + (2 * width), Count));
        places = merged;
    }

    private void Merge(Place[] merged, int left, int right, int end)
    {
        var middle = right;
        for (var next = left; next < end; next++)
        {
            var takesLeft = left < middle && (right >= end || places[left].CompareTo(places[right]) <= 0);
            merged[next] = takesLeft ? places[left++] : places[right++];
        }
    }

    private void RemoveRepeated()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (kept == 0 || places[kept - 1].CompareTo(places[i]) != 0) places[kept++] = places[i];
        }

        Count = kept;
    }
}
