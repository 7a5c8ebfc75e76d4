using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

/// <summary>The rows are what Twilio's own calculator answers.</summary>
public sealed class SmsSizeTests
{
    private static IEnumerable<TestCaseData> Rows()
    {
        yield return Row("160 a", Many("a", 160), SmsEncoding.Gsm7, 160, 1);
        yield return Row("161 a", Many("a", 161), SmsEncoding.Gsm7, 161, 2);
        yield return Row("306 a", Many("a", 306), SmsEncoding.Gsm7, 306, 2);
        yield return Row("307 a", Many("a", 307), SmsEncoding.Gsm7, 307, 3);
        yield return Row("euro and 158 a", "€" + Many("a", 158), SmsEncoding.Gsm7, 160, 1);
        yield return Row("euro and 159 a", "€" + Many("a", 159), SmsEncoding.Gsm7, 161, 2);
        yield return Row("euro before the edge", Many("a", 152) + "€" + Many("a", 151), SmsEncoding.Gsm7, 305, 2);
        yield return Row("euro at the edge", Many("a", 152) + "€" + Many("a", 152), SmsEncoding.Gsm7, 306, 3);
        yield return Row("70 ă", Many("ă", 70), SmsEncoding.Ucs2, 70, 1);
        yield return Row("71 ă", Many("ă", 71), SmsEncoding.Ucs2, 71, 2);
        yield return Row("134 ă", Many("ă", 134), SmsEncoding.Ucs2, 134, 2);
        yield return Row("135 ă", Many("ă", 135), SmsEncoding.Ucs2, 135, 3);
        yield return Row("35 faces", Many("😀", 35), SmsEncoding.Ucs2, 70, 1);
        yield return Row("36 faces", Many("😀", 36), SmsEncoding.Ucs2, 72, 2);
        yield return Row("a face before the edge", Many("ă", 66) + "😀" + Many("ă", 65), SmsEncoding.Ucs2, 133, 2);
        yield return Row("a face at the edge", Many("ă", 66) + "😀" + Many("ă", 66), SmsEncoding.Ucs2, 134, 3);
        yield return Row("17 flags", Many("🇷🇴", 17), SmsEncoding.Ucs2, 68, 1);
        yield return Row("a rainbow flag", "🏳️‍🌈", SmsEncoding.Ucs2, 6, 1);
        yield return Row("capital Ç", "Ç", SmsEncoding.Gsm7, 1, 1);
        yield return Row("small ç", "ç", SmsEncoding.Ucs2, 1, 1);
        yield return Row("nothing", "", SmsEncoding.Gsm7, 0, 0);
    }

    [TestCaseSource(nameof(Rows))]
    public void Counted_as_Twilio_counts(string text, SmsEncoding encoding, int units, int segments) =>
        Assert.That(SmsSize.Of(text), Is.EqualTo(new SmsSize(encoding, units, segments)));

    [Test]
    public void Every_letter_of_the_alphabet_counts_once_and_of_the_extension_twice()
    {
        const string basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
        const string extension = "\f^{}\\[~]|€";

        Assert.That(basic, Has.Length.EqualTo(127));
        Assert.That(SmsSize.Of(basic), Is.EqualTo(new SmsSize(SmsEncoding.Gsm7, 127, 1)));
        Assert.That(SmsSize.Of(extension), Is.EqualTo(new SmsSize(SmsEncoding.Gsm7, 20, 1)));
    }

    [TestCase("áíóúãõâêô")]
    [TestCase("ăâîșț")]
    [TestCase("ąćęłńśźż")]
    [TestCase("абв")]
    [TestCase("‘’“”„")]
    [TestCase("—–…\u00a0`")]
    public void What_makes_a_message_dear_is_named(string letters) =>
        Assert.That(string.Concat(SmsSize.Costly("a" + letters + letters)), Is.EqualTo(letters));

    [Test]
    public void Parts_hold_all_and_are_hardly_more_than_dividing_says() => ForAll(text =>
    {
        var size = SmsSize.Of(text);
        var part = size.Segments == 1 ? SmsSize.One(size.Encoding) : SmsSize.OfSeveral(size.Encoding);
        // Of each part at most one unit is lost to what does not fit its end.
        return size.Units <= size.Segments * part && (size.Segments - 1) * (part - 1) < Math.Max(1, size.Units);
    });

    [Test]
    public void More_text_never_costs_less() => ForAll(text =>
        Enumerable.Range(0, text.Length).Where(at => !char.IsLowSurrogate(text[at])).All(at => SmsSize.Of(text[..at]).Segments <= SmsSize.Of(text).Segments));

    private static void ForAll(Func<string, bool> holds) => Prop.ForAll(Texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Around the edges of one, two and three parts.</summary>
    private static readonly Gen<string> Texts =
        from length in Gen.Choose(0, 320)
        from letters in Gen.Elements("a", "a", "a", "a", "€", "é", "ă", "😀").ListOf(length)
        select string.Concat(letters);

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static TestCaseData Row(string name, string text, SmsEncoding encoding, int units, int segments) =>
        new TestCaseData(text, encoding, units, segments).SetArgDisplayNames(name);
}
