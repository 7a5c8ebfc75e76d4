namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>Says in sentences where our assemblies ask for something that the platform does not have.</summary>
internal static class Conformance
{
    /// <summary>Each type and member of a platform-named assembly exists in the platform, with the same constants, values and default arguments.</summary>
    public static IEnumerable<string> SurfaceProblems(PlatformApi platform, IReadOnlyList<ApiLine> ours)
    {
        foreach (var line in ours)
        {
            var theirs = platform.Find(line);
            if (theirs is null)
                yield return $"The platform has no {line}";
            else if (line.IsType ? TypeDiffers(line, theirs) : MemberDiffers(line, theirs))
                yield return $"Ours: {line}\n  the platform's: {theirs}";
        }
    }

    private static bool TypeDiffers(ApiLine ours, ApiLine theirs)
    {
        var ourBase = ours.Part("base");
        return ours.Part("kind") == "interface" != (theirs.Part("kind") == "interface")
            || ours.Part("kind") == "static" != (theirs.Part("kind") == "static")
            || (theirs.Part("kind") == "sealed" && ours.Part("kind") != "sealed")
            || (ourBase is not ("" or "System.Object") && ourBase != theirs.Part("base"))
            || Interfaces(ours).Except(Interfaces(theirs)).Any();
    }

    private static bool MemberDiffers(ApiLine ours, ApiLine theirs) =>
        ours.Part("const") != theirs.Part("const")
        || ours.Part("params") != theirs.Part("params")
        || ours.Has("abstract") != theirs.Has("abstract")
        || ours.Has("protected") != theirs.Has("protected")
        || (ours.Has("virtual") && !theirs.Has("virtual"));

    private static IEnumerable<string> Interfaces(ApiLine type) => type.Part("implements")!.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each reference of the plugin into a platform assembly resolves there.</summary>
    public static IEnumerable<string> ReferenceProblems(PlatformApi platform, AssemblyReferences plugin)
    {
        var missing = plugin.Types.Concat(plugin.Members).Where(line => PlatformApi.Assemblies.Contains(line.Assembly) && platform.Find(line) is null);
        return missing.Select(line => $"The plugin asks for what the platform has not: {line}");
    }

    /// <summary>A platform interface or abstract class that the plugin implements has no abstract member that our stand-in forgot.</summary>
    public static IEnumerable<string> ImplementationProblems(PlatformApi platform, IEnumerable<ApiLine> plugin, IReadOnlyList<ApiLine> standIn)
    {
        var known = standIn.Select(line => line.Key).ToHashSet();
        var implemented = plugin.Where(line => line.IsType).SelectMany(Ancestors).Select(Definition).ToHashSet();
        for (var open = new Queue<string>(implemented); open.TryDequeue(out var name);)
        {
            if (platform.FindType(name) is { } type)
                Ancestors(type).Select(Definition).Where(implemented.Add).ToList().ForEach(open.Enqueue);
        }

        return implemented.SelectMany(platform.MembersOf).Where(member => member.Has("abstract") && !known.Contains(member.Key))
            .Select(member => $"The plugin implements {member.Type} without {member.Member} {member.Signature}");
    }

    private static IEnumerable<string> Ancestors(ApiLine type) => Interfaces(type).Append(type.Part("base")!);

    private static string Definition(string name) => name.Contains('<') ? name[..name.IndexOf('<')] : name;
}
