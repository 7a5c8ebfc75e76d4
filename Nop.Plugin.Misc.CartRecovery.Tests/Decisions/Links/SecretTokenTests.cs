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

    [TestCase(19)]
    [TestCase(21)]
    public void Fewer_or_more_bytes_are_a_mistake(int bytes) =>
        Assert.That(() => SecretToken.From(new byte[bytes]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>Hashes are stored: another way to make them would close every link that was sent.</summary>
    [Test]
    public void The_hash_is_of_the_purpose_a_colon_and_the_token() =>
        Assert.That(SecretToken.Hash("restore", "abc"), Is.EqualTo("423560fb4198a6b8d291a59f4f03fdf4e86148e1324db127f113a15c7dc9dc8c"));

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
