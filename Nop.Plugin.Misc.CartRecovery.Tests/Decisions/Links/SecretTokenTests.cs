using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Links;

internal sealed class SecretTokenTests
{
    [Test]
    public void Twenty_bytes_become_thirty_two_letters_of_base32()
    {
        // RFC 4648: "foobar" is MZXW6YTBOI; four times five bytes leave no padding.
        var bytes = System.Text.Encoding.ASCII.GetBytes("fooba".PadRight(5) + "fooba" + "fooba" + "fooba");

        Assert.That(SecretToken.From(bytes), Is.EqualTo("mzxw6ytbmzxw6ytbmzxw6ytbmzxw6ytb"));
    }

    [Test]
    public void A_purpose_makes_another_hash() =>
        Assert.That(SecretToken.Hash("restore", "abc"), Is.Not.EqualTo(SecretToken.Hash("preferences", "abc")));

    [TestCase("mzxw6ytbmzxw6ytbmzxw6ytbmzxw6ytb", true)]
    [TestCase("MZXW6YTBMZXW6YTBMZXW6YTBMZXW6YTB", false)]
    [TestCase("mzxw6ytb", false)]
    [TestCase("mzxw6ytbmzxw6ytbmzxw6ytbmzxw6yt!", false)]
    [TestCase(null, false)]
    public void What_cannot_be_a_token_is_told_without_a_query(string? text, bool right) =>
        Assert.That(SecretToken.LooksRight(text), Is.EqualTo(right));
}
