using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

internal sealed class ReceivedHeadersTests
{
    private const string Good = """
        Authentication-Results: mx.example.test;
               dkim=pass header.i=@shop.example.test header.s=s1;
               spf=pass (sender is allowed) smtp.mailfrom=shop@shop.example.test;
               dmarc=pass (p=NONE) header.from=shop.example.test
        DKIM-Signature: v=1; a=rsa-sha256; d=shop.example.test; s=s1;
         h=from:to:subject:list-unsubscribe:
         list-unsubscribe-post; bh=abc; b=def
        Subject: A test
        List-Unsubscribe:
         <https://shop.example.test/cart-recovery/u/abcdefghijklmnopqrstuvwxyz234567>
        List-Unsubscribe-Post: List-Unsubscribe=One-Click
        """;

    [Test]
    public void A_signed_mail_with_both_headers_passes_everything() =>
        Assert.That(ReceivedHeaders.Check(Good).Where(finding => !finding.Passed), Is.Empty);

    [TestCase("list-unsubscribe-post;", "mime-version;", HeaderCheck.SignatureCoversThem)]
    [TestCase("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "X: y", HeaderCheck.OneClick)]
    [TestCase("<https://shop.example.test/cart-recovery/u/", "<http://shop.example.test/cart-recovery/u/", HeaderCheck.UnsubscribeAddress)]
    [TestCase("<https://shop", "<https://a.test/1>, <https://shop", HeaderCheck.UnsubscribeAddress)]
    [TestCase("spf=pass", "spf=softfail", HeaderCheck.Spf)]
    [TestCase("dkim=pass", "dkim=fail", HeaderCheck.Dkim)]
    [TestCase("dmarc=pass", "dmarc=none", HeaderCheck.Dmarc)]
    public void What_is_wrong_is_told_alone(string right, string wrong, HeaderCheck told) =>
        Assert.That(ReceivedHeaders.Check(Good.Replace(right, wrong)).Where(finding => !finding.Passed).Select(finding => finding.Check), Is.EqualTo(new[] { told }));

    [Test]
    public void What_was_found_is_told_beside_it() =>
        Assert.That(ReceivedHeaders.Check(Good.Replace("spf=pass", "spf=softfail")).Single(finding => !finding.Passed).Found, Is.EqualTo("softfail"));

    [TestCase("")]
    [TestCase("Dear shop, thank you")]
    public void A_text_without_headers_says_nothing(string text) => Assert.That(ReceivedHeaders.Check(text), Is.Empty);

    [Test]
    public void Whatever_is_pasted_is_read() =>
        Prop.ForAll<NonNull<string>>(text => ReceivedHeaders.Check(text.Get).Count is 0 or 6).QuickCheckThrowOnFailure();
}
