using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

public enum SuppressionProblem
{
    /// <summary>Neither an e-mail nor a phone nor a hash.</summary>
    NoAddress = 10,

    /// <summary>A phone that cannot be read without knowing its country.</summary>
    Phone = 20,

    TooLong = 30,
}

/// <summary>One line of a list of addresses that must not be written to: an e-mail, a phone or the SHA-256 of either, in its first cell; a channel may stand in the second.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Hash">Empty when the line is blank, a heading, or a problem.</param>
/// <param name="Channels">Which the address itself speaks of: e-mail for an e-mail, those with phones for a phone; every one for a hash.</param>
public sealed record SuppressionLine(int Number, string Hash, IReadOnlyList<Channel> Channels, SuppressionProblem? Problem = null)
{
    private const int HashLetters = 64;
    private const int FewestDigits = 5;

    private static readonly Channel[] _byPhone = [Channel.Sms, Channel.WhatsApp];

    /// <param name="text">The line as it stands in the file.</param>
    /// <param name="number">Of the line.</param>
    /// <param name="country">Of phones that do not name theirs.</param>
    public static SuppressionLine Read(string text, int number, string country)
    {
        var cells = text.Split([',', ';', '\t']);
        var address = Clean(cells[0]);
        if (address.Length == 0)
            return new SuppressionLine(number, "", []);

        var line = OfAddress(address, number, country);
        if (line.Problem == SuppressionProblem.NoAddress && number == 1)
            return new SuppressionLine(number, "", []);
        return cells.Length > 1 && ChannelCodes.Find(Clean(cells[1]).ToLowerInvariant()) is { } only ? line with { Channels = [only] } : line;
    }

    private static SuppressionLine OfAddress(string address, int number, string country)
    {
        if (TypedContact.IsEmail(address))
            return new SuppressionLine(number, AddressKey.Hash(AddressKey.OfEmail(address)), [Channel.Email]);
        if (address.Length == HashLetters && address.All(char.IsAsciiHexDigit))
            return new SuppressionLine(number, address.ToLowerInvariant(), ConsentRules.Choosable);
        if (address.Count(char.IsDigit) < FewestDigits || address.Contains('@'))
            return new SuppressionLine(number, "", [], SuppressionProblem.NoAddress);

        var phone = PhoneNumber.Of(address, country).Number;
        return phone.Length > 0
            ? new SuppressionLine(number, AddressKey.Hash("tel:" + phone), _byPhone)
            : new SuppressionLine(number, "", [], SuppressionProblem.Phone);
    }

    /// <summary>Quotes, and the sign that keeps a spreadsheet from calculating with a phone.</summary>
    private static string Clean(string cell) => cell.Trim().Trim('"').Trim().TrimStart('\'').Trim();
}
