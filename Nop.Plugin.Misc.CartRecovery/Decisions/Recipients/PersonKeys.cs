using System.Globalization;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>By what one person is known again, whatever he signs up as. Hashes; what is not known is empty and matches nobody.</summary>
public sealed record PersonKeys(int CustomerId, string Mailbox, string Phone, string Place)
{
    /// <summary>Fewer could be anybody's.</summary>
    private const int FewestPhoneDigits = 7;

    /// <summary>+40 722 123 456 and 0722 123 456 end alike; so many digits are a subscriber's own in most countries.</summary>
    private const int OwnPhoneDigits = 9;

    public bool IsAnybody => CustomerId == 0 && Mailbox.Length + Phone.Length + Place.Length == 0;

    /// <param name="customerId">Of an account; 0 for a guest, whose record is made anew with every device.</param>
    /// <param name="place">From <see cref="PlaceText"/>.</param>
    public static PersonKeys Of(int customerId, string email, string phone, string place) =>
        new(customerId, Hashed(email.Contains('@', StringComparison.Ordinal) ? MailboxKey.Of(email) : ""), Hashed(PhoneText(phone)), Hashed(place));

    /// <summary>Street with its number, postal code (else city) and country, letters and digits only; empty unless it names a door.</summary>
    public static string PlaceText(string street, string postalCode, string city, int countryId)
    {
        var (line, area) = (Letters(street), Letters(postalCode) is { Length: > 0 } code ? code : Letters(city));
        return line.Any(char.IsAsciiDigit) && area.Length > 0 ? FormattableString.Invariant($"{line}|{area}|{countryId}") : "";
    }

    private static string PhoneText(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length < FewestPhoneDigits ? "" : digits[^Math.Min(OwnPhoneDigits, digits.Length)..];
    }

    private static string Hashed(string text) => text.Length == 0 ? "" : AddressKey.Hash(text);

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                letters.Append(char.ToLowerInvariant(letter));
        return letters.ToString();
    }
}
