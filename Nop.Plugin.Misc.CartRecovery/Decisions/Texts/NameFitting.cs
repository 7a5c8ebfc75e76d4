using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>Makes a text fit by cutting the product's name in it, and nothing else: neither the link, the code nor the way out may suffer.</summary>
public static class NameFitting
{
    /// <summary>Fewer letters would name nothing.</summary>
    public const int FewestLetters = 3;

    /// <param name="name">Of the product.</param>
    /// <param name="cut">What shows that it was cut.</param>
    /// <param name="write">The text with the name as given.</param>
    /// <returns>The text with as much of the name as fits; with the shortest when none does.</returns>
    public static string Fit(string name, string cut, Func<string, string> write, Func<string, bool> fits)
    {
        var whole = write(name);
        if (fits(whole))
            return whole;

        var elements = new StringInfo(name);
        // A cut that saves nothing is none.
        var (low, high) = (FewestLetters, elements.LengthInTextElements - cut.Length - 1);
        var best = high < FewestLetters ? whole : write(Cut(elements, FewestLetters, cut));
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var tried = write(Cut(elements, middle, cut));
            if (fits(tried))
                (best, low) = (tried, middle + 1);
            else
                high = middle - 1;
        }

        return best;
    }

    private static string Cut(StringInfo name, int letters, string cut) => name.SubstringByTextElements(0, letters).TrimEnd() + cut;
}
