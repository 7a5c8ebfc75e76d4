using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>What is wrong with a line of a file of codes. Each has a sentence.</summary>
public enum PoolProblem
{
    WrongEncoding = 10,
    TooLong = 20,
    TooShort = 30,
    BadCharacter = 40,
    TwiceInFile = 50,
    InShopAlready = 60,
    DiscountHasIt = 70,
    NoCodes = 80,
    TooMany = 90,
}

/// <summary>One line of a merchant's file: its first column is a code, whatever stands in the others.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Spelling">As written; empty for an empty line or the heading.</param>
/// <param name="Key">In the form in which it is looked up.</param>
public sealed record PoolLine(int Number, string Spelling, string Key, PoolProblem? Problem = null, bool IsHeading = false)
{
    public const int Shortest = 4;
    public const int Longest = 50;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "codes", "coupon", "coupons", "coupon code", "coupon_code", "couponcode", "codigo", "código", "cupom", "cupón", "cupon", "cod", "coduri", "voucher",
    };

    public bool IsEmpty => Problem is null && Spelling.Length == 0 && !IsHeading;

    /// <param name="bytes">Without the line's end.</param>
    public static PoolLine Read(ReadOnlySpan<byte> bytes, int number)
    {
        if (Text(bytes) is not { } text)
            return new PoolLine(number, "", "", PoolProblem.WrongEncoding);

        var code = FirstColumn(text).Trim();
        if (code.Length == 0)
            return new PoolLine(number, "", "");
        return number == 1 && Headings.Contains(code) ? new PoolLine(number, "", "", IsHeading: true) : OfCode(code, number);
    }

    /// <summary>Letters and digits of ASCII, and what people put between them; a code that is mistyped in another alphabet helps nobody.</summary>
    public static PoolProblem? ProblemOf(string code)
    {
        if (code.Length > Longest)
            return PoolProblem.TooLong;
        if (!code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            return PoolProblem.BadCharacter;
        return (CouponCode.Key(code)?.Length ?? 0) < Shortest ? PoolProblem.TooShort : null;
    }

    private static PoolLine OfCode(string code, int number) =>
        ProblemOf(code) is { } problem ? new PoolLine(number, Shortened(code), "", problem) : new PoolLine(number, code, CouponCode.Key(code)!);

    private static string Shortened(string code) => code.Length <= Longest ? code : code[..Longest] + "…";

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string FirstColumn(string line)
    {
        var text = line.TrimStart();
        if (text.StartsWith('"') && text.IndexOf('"', 1) is > 0 and var end)
            return text[1..end];
        var cut = text.AsSpan().IndexOfAny(',', ';', '\t');
        return cut < 0 ? text : text[..cut];
    }
}
