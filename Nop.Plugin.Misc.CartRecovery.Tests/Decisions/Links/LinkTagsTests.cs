using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Links;

internal sealed class LinkTagsTests
{
    [TestCase("Four e-mails in 72 h", "four-e-mails-in-72-h")]
    [TestCase("Três e-mails, 10 %", "tres-e-mails-10")]
    [TestCase("  Coș părăsit!  ", "cos-parasit")]
    [TestCase("购物车", "campaign-3")]
    [TestCase("---", "campaign-3")]
    [TestCase("", "campaign-3")]
    [TestCase("a&b=c?d#e", "a-b-c-d-e")]
    public void Campaigns_name_in_an_address(string name, string slug) => Assert.That(LinkTags.Slug(name, "campaign-3"), Is.EqualTo(slug));

    [Test]
    public void Long_name_is_cut_and_ends_in_a_letter() =>
        Assert.That(LinkTags.Slug(new string('a', 49) + " and more", ""), Is.EqualTo(new string('a', 49)));

    [Test]
    public void Merchants_own_words_are_escaped() =>
        Assert.That(new LinkTags("our shop", "e&mail", "spring", "step-1").Query, Is.EqualTo("?utm_source=our%20shop&utm_medium=e%26mail&utm_campaign=spring&utm_content=step-1"));

    [Test]
    public void What_is_empty_is_left_out() =>
        Assert.That(new LinkTags("shop", "", "spring", "").Query, Is.EqualTo("?utm_source=shop&utm_campaign=spring"));

    [Test]
    public void Without_a_source_there_are_no_tags() => Assert.That(new LinkTags("", "email", "spring", "step-1").Query, Is.Empty);
}
