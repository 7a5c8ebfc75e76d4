using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Links;

internal sealed class ChosenAttributesTests
{
    [TestCase("", new int[0])]
    [TestCase("  ", new int[0])]
    [TestCase("<Attributes><GiftCardInfo><Message>7</Message></GiftCardInfo></Attributes>", new int[0])]
    [TestCase("<Attributes><ProductAttribute ID=\"5\"><ProductAttributeValue><Value>7</Value></ProductAttributeValue></ProductAttribute><ProductAttribute ID=\"9\" /></Attributes>", new[] { 5, 9 })]
    [TestCase("<Attributes><ProductAttribute ID=\"x\" /></Attributes>", new[] { 0 })]
    public void Attributes_that_a_line_names(string xml, int[] ids) => Assert.That(ChosenAttributes.Ids(xml), Is.EquivalentTo(ids));

    [Test]
    public void Unreadable_text_is_told_apart_from_none() => Assert.That(ChosenAttributes.Ids("<Attributes><Product"), Is.Null);
}
