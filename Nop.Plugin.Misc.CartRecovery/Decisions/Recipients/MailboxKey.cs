namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>
/// One mailbox, one key, however its address is dressed up: what a second first-time offer is asked with. Messages still go to the address as it was given,
/// and <see cref="AddressKey"/> still tells recipients apart, since nobody may be refused or written to under a guess.
/// </summary>
public static class MailboxKey
{
    private static readonly Dictionary<string, Provider> Providers = new(StringComparer.Ordinal);

    static MailboxKey()
    {
        Add(new Provider("gmail.com", '+', "."), "gmail.com", "googlemail.com");
        Add(new Provider("proton.me", '+', ".-_"), "proton.me", "protonmail.com", "protonmail.ch", "pm.me");
        Add(new Provider("icloud.com", '+', ""), "icloud.com", "me.com", "mac.com");
        Add(new Provider("yandex.ru", '+', ""), "yandex.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua", "ya.ru");
        AddEach('+', "outlook.com", "outlook.com.br", "outlook.de", "outlook.es", "outlook.fr", "outlook.it", "outlook.pt");
        AddEach('+', "hotmail.com", "hotmail.co.uk", "hotmail.com.br", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it", "live.com", "live.fr", "live.nl", "msn.com");
        AddEach('+', "fastmail.com", "fastmail.fm", "zoho.com", "zohomail.com", "mailbox.org", "posteo.de", "hey.com", "tutanota.com", "tuta.com");
        // Their disposable addresses are base-keyword@, and no other name of theirs has a hyphen.
        AddEach('-', "yahoo.com", "yahoo.co.uk", "yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yahoo.ro", "ymail.com", "rocketmail.com");
    }

    public static string Of(string email)
    {
        var plain = AddressKey.OfEmail(email);
        var at = plain.LastIndexOf('@');
        if (at <= 0 || !Providers.TryGetValue(plain[(at + 1)..], out var provider))
            return plain;

        var tag = plain.IndexOf(provider.Tag, StringComparison.Ordinal);
        var name = plain[..(tag > 0 && tag < at ? tag : at)];
        return string.Concat(name.Where(letter => !provider.Ignored.Contains(letter, StringComparison.Ordinal))) + "@" + provider.Domain;
    }

    private static void AddEach(char tag, params string[] domains)
    {
        foreach (var domain in domains)
            Add(new Provider(domain, tag, ""), domain);
    }

    private static void Add(Provider provider, params string[] domains)
    {
        foreach (var domain in domains)
            Providers.Add(domain, provider);
    }

    /// <param name="Domain">What all its domains count as, where one name is one person in each of them.</param>
    /// <param name="Tag">It and what follows are the owner's own addition.</param>
    /// <param name="Ignored">Signs that make no difference there.</param>
    private sealed record Provider(string Domain, char Tag, string Ignored);
}
