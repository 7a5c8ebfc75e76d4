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
    [TestCase("a,b@c.test", ExpectedResult = null)]
    [TestCase("a@c.test;", ExpectedResult = null)]
    [TestCase("mailto:a@c.test", ExpectedResult = null)]
    [TestCase("<a@c.test>", ExpectedResult = null)]
    [TestCase("a(b)@c.test", ExpectedResult = null)]
    [TestCase("a@[127.0.0.1]", ExpectedResult = null)]
    [TestCase("a\\@c.test", ExpectedResult = null)]
    [TestCase("\"a\"@c.test", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase(null, ExpectedResult = null)]
    public string? One_address_or_none(string? text) => MailAddress.Single(text);

    [TestCase(247, ExpectedResult = true)]
    [TestCase(248, ExpectedResult = false)]
    public bool Longer_than_the_standard_allows_is_none(int letters) => MailAddress.Single(new string('a', letters) + "@b.test") is not null;

    [TestCase("jane@shop.example.com", ExpectedResult = "j•••@s•••.com")]
    [TestCase("j@localhost", ExpectedResult = "j•••@l•••")]
    [TestCase("nonsense", ExpectedResult = "")]
    public string Masked_for_its_owner_only(string text) => MailAddress.Masked(text);
}
