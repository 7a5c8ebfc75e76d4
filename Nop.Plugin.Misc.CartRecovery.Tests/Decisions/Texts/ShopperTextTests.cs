using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

public sealed class ShopperTextTests
{
    [TestCase("Ana\r\nBcc: all@example.test", ExpectedResult = "Ana Bcc: all@example.test")]
    [TestCase("a\0b\u0007c", ExpectedResult = "a b c")]
    [TestCase("  two   blanks\tand tab ", ExpectedResult = "two blanks and tab")]
    [TestCase("\u202Eevil\u200B\uFEFF", ExpectedResult = "evil")]
    [TestCase("line\u2028separator", ExpectedResult = "line separator")]
    [TestCase("Ștefan 😀 Łukasz", ExpectedResult = "Ștefan 😀 Łukasz")]
    [TestCase(null, ExpectedResult = "")]
    public string One_line_of_harmless_characters(string? text) => ShopperText.OneLine(text);

    [TestCase("%Customer.PasswordRecoveryURL%", ExpectedResult = "％Customer.PasswordRecoveryURL%")]
    [TestCase("%if (true) x endif%", ExpectedResult = "％if (true) x endif%")]
    [TestCase("100% cotton, 5 %", ExpectedResult = "100% cotton, 5 %")]
    [TestCase("50%off", ExpectedResult = "50％off")]
    public string No_token_can_be_smuggled_in(string text) => ShopperText.Inert(text);

    [TestCase("Ana", ExpectedResult = "Ana")]
    [TestCase("Ana Maria Pop-Ionescu", ExpectedResult = "Ana Maria Pop-Ionescu")]
    [TestCase("J. R. O'Neil", ExpectedResult = "J. R. O'Neil")]
    [TestCase("http://evil.test", ExpectedResult = "")]
    [TestCase("Win at evil.com now", ExpectedResult = "")]
    [TestCase("www.evil", ExpectedResult = "")]
    [TestCase("me@evil.test", ExpectedResult = "")]
    [TestCase("<b>Ana</b>", ExpectedResult = "")]
    public string A_name_without_addresses(string text) => ShopperText.Name(text);

    [Test]
    public void No_text_has_no_tokens() => Assert.That(ShopperText.WithoutTokens(null), Is.Empty);

    [Test]
    public void A_name_too_long_to_be_one_is_none()
    {
        var longest = new string('a', ShopperText.LongestName);

        Assert.That(ShopperText.Name(longest), Is.EqualTo(longest));
        Assert.That(ShopperText.Name(longest + "a"), Is.Empty);
    }

    [TestCase("abcd", 4, ExpectedResult = "abcd")]
    [TestCase("abc", 4, ExpectedResult = "abc")]
    [TestCase("ab cd", 4, ExpectedResult = "ab…")]
    public string What_fits_is_not_cut(string text, int letters) => ShopperText.Shortened(text, letters);

    [Test]
    public void Cut_between_characters_not_inside_one() => Assert.That(ShopperText.Shortened("ab👩‍👩‍👧cd", 4), Is.EqualTo("ab👩‍👩‍👧…"));
}
