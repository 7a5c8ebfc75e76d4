using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

public sealed class MailAddressTests
{
    [TestCase(" ana@example.test ", ExpectedResult = "ana@example.test")]
    [TestCase("ana+cart@mail.example.co.uk", ExpectedResult = "ana+cart@mail.example.co.uk")]
    [TestCase("a@b.test,c@d.test", ExpectedResult = null)]
    [TestCase("a@b.test;c@d.test", ExpectedResult = null)]
    [TestCase("a@b.test\r\nBcc: c@d.test", ExpectedResult = null)]
    [TestCase("Ana <a@b.test>", ExpectedResult = null)]
    [TestCase("a@b@c.test", ExpectedResult = null)]
    [TestCase("@b.test", ExpectedResult = null)]
    [TestCase("a@", ExpectedResult = null)]
    [TestCase("a b@c.test", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase(null, ExpectedResult = null)]
    public string? One_address_or_none(string? text) => MailAddress.Single(text);

    [Test]
    public void Longer_than_the_standard_allows_is_none() => Assert.That(MailAddress.Single(new string('a', 250) + "@b.test"), Is.Null);

    [TestCase("jane@shop.example.com", ExpectedResult = "j•••@s•••.com")]
    [TestCase("j@localhost", ExpectedResult = "j•••@l•••")]
    [TestCase("nonsense", ExpectedResult = "")]
    public string Masked_for_its_owner_only(string text) => MailAddress.Masked(text);
}
