using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>A telephone number as it was given, read by the country of whoever gave it. What cannot be told for sure is not guessed.</summary>
/// <param name="Number">E.164, also of a landline; empty when it could not be read.</param>
/// <param name="Problem">Why nothing can be sent to it.</param>
public sealed partial record PhoneNumber(string Number, PhoneProblem Problem)
{
    private const int LongestNumber = 15;
    private const int ShortestNumber = 7;

    public static PhoneNumber None { get; } = new("", PhoneProblem.None);

    /// <summary>Where messages go; empty when they do not.</summary>
    public string Sendable => Problem == PhoneProblem.None ? Number : "";

    /// <param name="country">Two-letter code of the person's address, else of the shop; empty when unknown.</param>
    /// <param name="own">The shop's own numbers, as written.</param>
    public static PhoneNumber Of(string? given, string country, params IEnumerable<string> own)
    {
        if (string.IsNullOrWhiteSpace(given))
            return None;

        var read = Read(given, country);
        return read.Number.Length > 0 && own.Any(number => Read(number, country).Number == read.Number) ? read with { Problem = PhoneProblem.StoresOwn } : read;
    }

    private static PhoneNumber Read(string given, string country)
    {
        var text = Ascii(given);
        if (Extension().IsMatch(text))
            return new PhoneNumber("", PhoneProblem.Extension);
        // "+40 (0)722…": the zero in brackets is for calls at home.
        var written = Signs().Replace(TrunkInBrackets().Replace(text, "$1"), "");
        if (!Digits().IsMatch(written))
            return new PhoneNumber("", PhoneProblem.Unreadable);
        return written[0] == '+' ? Full(written[1..]) : AtHome(written, country);
    }

    private static PhoneNumber Full(string digits)
    {
        if (PhonePlans.OfNumber(digits) is { } plan)
            return National(plan, digits[plan.Code.Length..]);

        // No plan of ours, but a code that exists: the provider is the judge.
        var isFull = digits.Length is >= ShortestNumber and <= LongestNumber && DialCodes.CountryOf("+" + digits).Length > 0;
        return isFull ? new PhoneNumber("+" + digits, PhoneProblem.None) : new PhoneNumber("", PhoneProblem.WrongLength);
    }

    private static PhoneNumber AtHome(string digits, string country)
    {
        if (PhonePlans.OfCountry(country) is not { } plan)
            return digits.StartsWith("00", StringComparison.Ordinal) ? Full(digits[2..]) : new PhoneNumber("", country.Trim().Length == 0 ? PhoneProblem.NoCountry : PhoneProblem.UnknownCountry);
        if (plan.Exits.FirstOrDefault(exit => digits.StartsWith(exit, StringComparison.Ordinal)) is { } exit)
            return plan.Code == PhonePlan.Brazil ? FromBrazil(digits[exit.Length..]) : Full(digits[exit.Length..]);
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return Full(digits[2..]);

        var national = National(plan, digits);
        // Written with the code of the own country, but without its plus.
        return national.Problem == PhoneProblem.WrongLength && digits.StartsWith(plan.Code, StringComparison.Ordinal) && National(plan, digits[plan.Code.Length..]) is { Problem: PhoneProblem.None } full
            ? full
            : national;
    }

    /// <summary>The exit code is followed by a carrier's two digits, which may look like a country: of two readings that make sense neither is taken.</summary>
    private static PhoneNumber FromBrazil(string digits)
    {
        PhoneNumber[] readings = [Full(digits), digits.Length > 2 ? Full(digits[2..]) : None];
        var sound = readings.Where(reading => reading.Number.Length > 0).ToList();
        return sound.Count == 1 ? sound[0] : new PhoneNumber("", PhoneProblem.Unreadable);
    }

    private static PhoneNumber National(PhonePlan plan, string digits)
    {
        foreach (var reading in Readings(plan, digits).Where(plan.IsPossible))
            return new PhoneNumber($"+{plan.Code}{reading}", plan.IsMobile(reading) ? PhoneProblem.None : PhoneProblem.NotMobile);
        return new PhoneNumber("", PhoneProblem.WrongLength);
    }

    /// <summary>Without the trunk prefix, where there is one.</summary>
    private static IEnumerable<string> Readings(PhonePlan plan, string digits)
    {
        if (plan.Trunks.FirstOrDefault(trunk => digits.StartsWith(trunk, StringComparison.Ordinal)) is not { } trunk)
        {
            yield return digits;
            // Mexican mobile numbers were called with a 1 before them until 2019.
            if (plan.Code == PhonePlan.Mexico && digits.StartsWith('1'))
                yield return digits[1..];
            yield break;
        }

        yield return digits[trunk.Length..];
        // 0, the carrier's two digits, area and number.
        if (plan.Code == PhonePlan.Brazil && digits.Length > 3)
            yield return digits[3..];
    }

    private static string Ascii(string text)
    {
        var ascii = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).Trim())
        {
            if (char.IsDigit(letter))
                ascii.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format)
                ascii.Append(letter);
        }

        return ascii.ToString();
    }

    [GeneratedRegex(@"\d\D*(?:x|ext|extn|extension|extensión|extensie|int|interior|ramal|anexo|poste|#|;|,)\W*\d{0,6}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^((?:\+|00)[\s\d.-]*)\(0\)")]
    private static partial Regex TrunkInBrackets();

    [GeneratedRegex(@"[\s.()/\p{Pd}·]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\+?[0-9]{3,24}$")]
    private static partial Regex Digits();
}
