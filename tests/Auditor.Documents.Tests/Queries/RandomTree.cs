using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Queries;

/// <summary>Generated elements without text: three names, two attributes, so that expressions over them often hit.</summary>
internal static class RandomTree
{
    public static Arbitrary<XElement> Any => Arb.From(Element(6));

    private static Gen<XElement> Element(int depth) =>
        from name in Gen.Elements("a", "b", "c")
        from attributes in Gen.SubListOf("x", "y", "z")
        from values in Gen.Elements("1", "2", "10", "", "a").ListOf(3)
        from count in Gen.Choose(0, depth == 0 ? 0 : 3)
        from children in Gen.ListOf(Element(Math.Max(0, depth - 1 - (count / 3))), count)
        select new XElement(name, attributes.Select((attribute, index) => new XAttribute(attribute, values[index])), children);
}
