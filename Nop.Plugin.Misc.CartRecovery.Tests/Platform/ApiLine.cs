namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>One line of a public API list: a type (Member empty) or one of its public or protected members, in the notation of Api/README.md.</summary>
internal sealed record ApiLine(string Assembly, string Type, string Member, string Signature, string Extra)
{
    public bool IsType => Member.Length == 0;

    public string Key => $"{Assembly}|{Type}|{Member}|{Signature}";

    public bool Has(string word) => Extra.Split(' ').Contains(word);

    /// <summary>The part after "name=": kind, base, implements, params, const. Null when absent.</summary>
    public string? Part(string name)
    {
        var start = Extra.StartsWith(name + "=", StringComparison.Ordinal) ? 0 : Extra.IndexOf(" " + name + "=", StringComparison.Ordinal) + 1;
        if (start == 0 && !Extra.StartsWith(name + "=", StringComparison.Ordinal))
            return null;

        var value = Extra[(start + name.Length + 1)..];
        // Values of implements, params and const run to the end of the line, kind and base to the next blank.
        return name is "kind" or "base" && value.Contains(' ') ? value[..value.IndexOf(' ')] : value;
    }

    public static ApiLine Parse(string line)
    {
        var parts = line.Split('|', 5);
        return new ApiLine(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    public override string ToString() => $"{Assembly}|{Type}|{Member}|{Signature}|{Extra}";
}
