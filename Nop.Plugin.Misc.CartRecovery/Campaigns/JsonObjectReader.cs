using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Reads one JSON object strictly: what is missing, twice, unknown or of another kind becomes a problem naming its path.</summary>
internal sealed class JsonObjectReader
{
    private readonly string _path;
    private readonly List<CampaignProblem> _problems;
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    public JsonObjectReader(JsonElement element, string path, List<CampaignProblem> problems, params string[] allowed)
    {
        _path = path;
        _problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong("{ }", path.Length == 0 ? "$" : path);
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!allowed.Contains(property.Name, StringComparer.Ordinal))
                Add(ProblemCode.ValueUnknown, PathOf(property.Name), string.Join(", ", allowed));
            else if (!_values.TryAdd(property.Name, property.Value))
                Add(ProblemCode.ValueTwice, PathOf(property.Name));
        }
    }

    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    public bool Has(string name) => _values.ContainsKey(name);

    public JsonElement? Find(string name, bool required = false)
    {
        if (_values.TryGetValue(name, out var value))
            return value;

        if (required)
            Add(ProblemCode.ValueMissing, PathOf(name));
        return null;
    }

    /// <summary>A reader for an object inside; null when it is not there.</summary>
    public JsonObjectReader? Inner(string name, params string[] allowed) =>
        _values.TryGetValue(name, out var value) ? new JsonObjectReader(value, PathOf(name), _problems, allowed) : null;

    public string Text(string name, string otherwise, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return otherwise;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!;

        Wrong("\"…\"", PathOf(name));
        return otherwise;
    }

    public int Whole(string name, int otherwise, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return otherwise;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;

        Wrong("123", PathOf(name));
        return otherwise;
    }

    public decimal Money(string name, decimal otherwise, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return otherwise;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
            return number;

        Wrong("12.50", PathOf(name));
        return otherwise;
    }

    public bool Switch(string name, bool otherwise)
    {
        if (Find(name) is not { } value)
            return otherwise;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();

        Wrong("true, false", PathOf(name));
        return otherwise;
    }

    /// <summary>The items of an array with their paths; nothing when it is missing or something else.</summary>
    public IReadOnlyList<(JsonElement Value, string Path)> Items(string name) =>
        Find(name, required: true) is { } value ? Items(value, PathOf(name), _problems) : [];

    public static IReadOnlyList<(JsonElement Value, string Path)> Items(JsonElement value, string path, List<CampaignProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().Select((item, index) => (item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))];

        problems.Add(new CampaignProblem(ProblemCode.ValueWrongKind, path, "[ ]"));
        return [];
    }

    public void Wrong(string expected, string path) => Add(ProblemCode.ValueWrongKind, path, expected);

    public void Add(ProblemCode code, params object[] arguments) => _problems.Add(new CampaignProblem(code, arguments));
}
